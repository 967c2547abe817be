using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Media;
using SinoNews.Tests.Media;
using SinoNews.Web.Pages.Shared;

namespace SinoNews.Tests.Pages.Newsroom;

/// <summary>The part of a form that chooses a picture.</summary>
public sealed class PicturePickerTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    [Fact]
    public async Task It_offers_recent_pictures_the_chosen_one_and_none()
    {
        var by = await site.Member("ليلى");
        var old = await site.Picture(by, Photographs.Png(100, 100));
        for (var i = 1; i <= 3; i++)
            await site.Picture(by, Photographs.Png(100 + i, 100));

        var chosen = await Render(new PicturePicker("Input.PictureId", "الصورة", old.Id, await site.Store(db => db.Pictures.ToChooseFrom(old.Id, 3, default))));
        var none = await Render(new PicturePicker("Input.PictureId", "الصورة", null, await site.Store(db => db.Pictures.ToChooseFrom(null, 3, default))));

        Assert.Equal(["", "1", "4", "3"], Values(chosen, "input"));
        Assert.Equal(["1"], Values(chosen, "input[checked]"));
        Assert.Equal(["", "4", "3", "2"], Values(none, "input"));
        Assert.Equal([""], Values(none, "input[checked]"));
        Assert.Matches("^/media/[0-9a-f]{64}/sq-100[.]f50-50[.]webp$", chosen.QuerySelector("img")!.GetAttribute("src"));
    }

    private static IEnumerable<string?> Values(AngleSharp.Dom.IParentNode form, string selector) =>
        form.QuerySelectorAll(selector).Select(input => input.GetAttribute("value"));

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> Render(PicturePicker picker)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var action = new ActionContext(new DefaultHttpContext { RequestServices = scope.ServiceProvider }, new RouteData(), new ActionDescriptor());
        var view = scope.ServiceProvider.GetRequiredService<IRazorViewEngine>().GetView(null, "/Pages/Shared/_PicturePicker.cshtml", isMainPage: false).View!;
        var data = new ViewDataDictionary<PicturePicker>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = picker };
        await using var html = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        await view.RenderAsync(new ViewContext(
            action, view, data, new TempDataDictionary(action.HttpContext, scope.ServiceProvider.GetRequiredService<ITempDataProvider>()), html, new HtmlHelperOptions()));
        return new HtmlParser().ParseDocument(html.ToString());
    }
}
