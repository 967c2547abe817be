using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Arabic;
using SinoNews.Articles;
using SinoNews.Storage;
using SinoNews.Web.Caching;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Lite;

/// <summary>A story in words alone; a long one in pages, so that no page with its stylesheet is larger than 30,000 bytes.</summary>
[PublicPage("page")]
public sealed class ArticleModel(NewsDb db, SiteClock clock, Masthead masthead, PageSources sources, SiteAddress address, HtmlEncoder encoder) : PageModel
{
    private const int Most = 30_000;

    // More than the longest text fills.
    private const int MostPages = 100;

    // The stylesheet (2,500), and the frame with the site's name and the section's.
    private const int Around = 6_000;

    public FullStory Story { get; private set; } = null!;

    /// <summary>The full page's address.</summary>
    public string Full { get; private set; } = "";

    /// <summary>Encoded, its foreign runs isolated.</summary>
    public string Title { get; private set; } = "";

    /// <summary>This page of the text, as HTML.</summary>
    public string Text { get; private set; } = "";

    public int Number { get; private set; }

    /// <summary>How many pages the text has.</summary>
    public int Count { get; private set; }

    // Room for what stands beside the text: the headline twice, the address four times.
    private int Room => Most - Around
        - Encoding.UTF8.GetByteCount(Title) - Encoding.UTF8.GetByteCount(encoder.Encode(Story.Title)) - (4 * address.Absolute(Full).Length);

    public async Task<IActionResult> OnGet(long id, [FromRoute] string? slug, CancellationToken ct)
    {
        await masthead.Open(ct);
        var now = clock.Now;
        if (await db.FullStory(id, ct) is not { } story || !(story.IsVisible(now) || story.IsWithdrawn))
            return NotFound();
        Story = story;
        var own = story.Slug.Length == 0 ? null : story.Slug;
        Full = Url.Page("/Articles/Read", new { id, slug = own })!;
        Title = LiteList.Written(story.Title, encoder);
        if (story.IsWithdrawn)
        {
            Text = LiteText.Pages($"<p>{LiteList.Written(story.WithdrawalReason ?? "", encoder)}</p>", Room)[0];
            return new PageResult { StatusCode = StatusCodes.Status410Gone };
        }
        if (!string.Equals(Slug.Received(slug), story.Slug, StringComparison.Ordinal))
            return LocalRedirectPermanent(Url.Page("/Lite/Article", new { id, slug = own })!);
        // Not bound: Razor Pages calls the page's own path "page".
        return await Open(Request.Query["page"], now, ct) ? Page() : NotFound();
    }

    private async Task<bool> Open(string? page, DateTime now, CancellationToken ct)
    {
        Number = page is null ? 1 : NumberOf(page);
        if (Number < 1 || Number > MostPages)
            return false; // before anything is cut for it
        var authors = await db.AuthorsOf(Story.Id, ct);
        var corrections = Story.ModifiedAt is null ? [] : await db.Corrections.Of(Story.Id, ct);
        Tell(authors, now);
        if (Story.Series is { } series)
            await masthead.EndWith(db.Articles.InSeries(series.Id).NextAfter, ct);
        var pages = LiteText.Pages(new LiteStory(Story, clock, encoder).Write(authors, corrections, await db.PlaceInSeries(Story, now, ct), now), Room);
        Count = pages.Count;
        if (Number > Count)
            return false;
        Text = pages[Number - 1];
        return true;
    }

    private void Tell(IReadOnlyList<Author> authors, DateTime now)
    {
        sources.AddCards(Story.Id);
        sources.Add(PageTags.Article(Story.Id));
        sources.Add([.. authors.Select(author => PageTags.Author(author.Id))]);
        sources.AddPicture(Story.Picture?.Ref);
        if (Story.Series is { } series)
            sources.Add(PageTags.Series(series.Id));
        if (Story.IsLive(now))
            sources.EndAt(Story.LiveUntil);
        if (!Story.IsOld(now))
            sources.EndAt(Story.OldFrom);
    }

    // One address for each page: no sign, no zeros before it.
    private static int NumberOf(string page) =>
        int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && page == number.ToString(CultureInfo.InvariantCulture) ? number : 0;
}
