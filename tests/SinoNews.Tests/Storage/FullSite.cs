using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Articles;
using SinoNews.Tests.Names;

namespace SinoNews.Tests.Storage;

/// <summary>A site with something of everything, and the plans of what it asked its store.</summary>
public sealed class FullSite : SiteUnderTest, IAsyncLifetime
{
    private string _older = "", _newer = "", _edited = "";

    internal string At(string path) =>
        path.Replace("{older}", _older, StringComparison.Ordinal).Replace("{newer}", _newer, StringComparison.Ordinal).Replace("{edited}", _edited, StringComparison.Ordinal);

    public async Task InitializeAsync()
    {
        await this.AddEntry(Glossary.Beijing);
        for (var i = 1; i <= 60; i++)
        {
            await Publish(
                Make.Words($"قصة {i}", "فقرة عن بكين.", section: 1 + (i % 3), author: i % 2 == 0 ? "ليلى" : "سامي", tags: i % 4 == 0 ? ["أنهار"] : ["مدن", "أنهار"]),
                Make.Now.AddHours(-3 * i));
        }
        string Cursor(int i) => string.Create(CultureInfo.InvariantCulture, $"{new DateTimeOffset(Make.Now.AddHours(-3 * i)).ToUnixTimeMilliseconds()}-{i}");
        (_older, _newer) = (Cursor(3), Cursor(58));
        for (var i = 1; i <= 30; i++)
            await Act(i, (article, by) => article.Correct("صُحّح.", by, Make.Now.AddHours(-i)));
        _edited = string.Create(CultureInfo.InvariantCulture, $"{new DateTimeOffset(Make.Now).ToUnixTimeMilliseconds()}-30");
        await Comment();
        await Read();
    }

    private async Task Comment()
    {
        for (var i = 0; i < 6; i++)
            await Approved(5, $"تعليق {i}");
        using var reader = Reader();
        for (var i = 6; i < 12; i++)
            await reader.Comment(5, $"تعليق {i}");
    }

    private async Task Read()
    {
        var readership = Services.GetRequiredService<Readership>();
        for (var id = 1; id <= 60; id++)
            readership.Count(id, "192.0.2.1", "", Time.Now);
        await Store(db => readership.Flush(db, Time.Now, default));
        await Store(db => new RankReads(db).Run(Time.Now, default));
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
}
