using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Media;
using SinoNews.Staff;
using SinoNews.Tests.Media;

namespace SinoNews.Tests;

/// <summary>Pictures on a site under test.</summary>
internal static class Illustrating
{
    /// <summary>A picture in the library of the site.</summary>
    internal static async Task<Picture> Picture(this SiteUnderTest site, StaffMember by, byte[]? bytes = null)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SinoNews.Storage.NewsDb>();
        var act = await scope.ServiceProvider.GetRequiredService<PictureDesk>()
            .Add(new MemoryStream(bytes ?? Photographs.Jpeg()), "صورة.jpg", (await db.Users.FindAsync(by.Id))!, site.Time.Now, default);
        return Assert.IsType<PictureAct.Done>(act).Picture;
    }

    /// <summary>The same with words, so that stories may show it.</summary>
    internal static async Task<Picture> Picture(this SiteUnderTest site, StaffMember by, PictureWords words, byte[]? bytes = null)
    {
        var picture = await site.Picture(by, bytes);
        await using var scope = site.Services.CreateAsyncScope();
        var editor = (await scope.ServiceProvider.GetRequiredService<SinoNews.Storage.NewsDb>().Users.FindAsync(by.Id))!;
        var act = await scope.ServiceProvider.GetRequiredService<PictureDesk>()
            .Describe(picture.Id, picture.Version, words, picture.FocalPoint, editor, isEditor: true, site.Time.Now, default);
        return Assert.IsType<PictureAct.Done>(act).Picture;
    }

    /// <summary>Sends files by a form with the page's token.</summary>
    internal static async Task<Answer> Upload(
        this Visitor visitor, string path, string field, (string Name, byte[] Bytes)[] files, (string Name, string Value)[]? fields = null, params (string Name, string Value)[] headers)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent((await visitor.Get("/newsroom/articles/new")).Field("__RequestVerificationToken")!), "__RequestVerificationToken" },
        };
        foreach (var (name, value) in fields ?? [])
            form.Add(new StringContent(value), name);
        foreach (var (name, bytes) in files)
        {
            var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
            form.Add(content, field, name);
        }
        return await visitor.Post(path, form, headers);
    }
}
