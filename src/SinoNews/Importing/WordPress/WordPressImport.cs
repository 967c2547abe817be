using System.Text.RegularExpressions;
using System.Xml;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Media;
using SinoNews.Names;
using SinoNews.Storage;

namespace SinoNews.Importing.WordPress;

/// <summary>
/// Brings a blog in from its export, item by item: a story with its addresses and its readers' comments is one transaction,
/// and each of them is known again. So an import that was interrupted is simply run once more.
/// </summary>
public sealed class WordPressImport(NewsDb db, StoreWriter writer, LexiconCache lexicons, PictureDesk pictures)
{
    /// <param name="progress">Is told how many bytes of the file are behind, after each item.</param>
    /// <exception cref="FormatException">The options name a section that there isn't.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    public async Task<WordPressOutcome> Run(WordPressOptions options, ImportReport report, Action<long> progress, DateTime now, CancellationToken ct)
    {
        var stories = new WordPressStories(options, await Sections(options, ct), report);
        var run = new Import(options, report, stories, new WordPressAddresses(report), new WordPressComments(options.Zone, report), new WordPressLibrary(db, pictures, options, report), now);
        await using var file = File.OpenRead(options.File);
        using var reader = new WxrReader(file);
        using var parts = reader.Parts().GetEnumerator();
        Try(run.Outcome, () => run.Library.Read(ct)); // a fault in the file is met again, after what stands before it
        run.Outcome.Broken = null;
        while (MoveOn(run.Outcome, parts))
        {
            ct.ThrowIfCancellationRequested();
            await Take(run, parts.Current, ct);
            progress(file.Position);
        }
        await KeepLists(run, ct);
        run.Outcome.Pictures = run.Library.Taken;
        return run.Outcome;
    }

    private async Task<IReadOnlyList<Section>> Sections(WordPressOptions options, CancellationToken ct)
    {
        if (!options.IsTrial && !await db.Sections.AnyAsync(ct))
        {
            db.Sections.AddRange(Section.Initial());
            await db.SaveChangesAsync(ct);
        }
        var sections = await db.Sections.AsNoTracking().OrderBy(section => section.Position).ToListAsync(ct);
        if (sections.Count == 0)
            throw new FormatException("the store has no sections yet: start the site once");
        return options.Sections.Values.Append(options.DefaultSection).OfType<string>().FirstOrDefault(slug => sections.All(section => section.Slug != slug)) is { } unknown
            ? throw new FormatException($"there is no section '{unknown}'")
            : sections;
    }

    private static bool MoveOn(WordPressOutcome outcome, IEnumerator<WxrPart> parts)
    {
        var more = false;
        return Try(outcome, () => more = parts.MoveNext()) && more;
    }

    private static bool Try(WordPressOutcome outcome, Action act)
    {
        try
        {
            act();
            return true;
        }
        catch (XmlException exception)
        {
            outcome.Broken = FormattableString.Invariant($"line {exception.LineNumber}: {exception.Message}");
        }
        catch (FormatException exception)
        {
            outcome.Broken = exception.Message;
        }
        return false;
    }

    private async Task Take(Import run, WxrPart part, CancellationToken ct)
    {
        switch (part)
        {
            case WxrSite site:
                run.Stories.Know(site);
                run.Addresses.Know(site);
                break;
            case WxrAuthor author:
                run.Stories.Know(author);
                run.Addresses.Know(author);
                break;
            case WxrTerm term:
                run.Addresses.Know(term, term.IsCategory ? run.Stories.SectionOf(term) : null);
                break;
            case WxrOversized large:
                run.Report.Tell(FormattableString.Invariant($"item {large.Number}"), "", "item too large", large.Title);
                break;
            case WxrItem item when run.Stories.IsStory(item):
                await Take(run, item, ct);
                break;
        }
    }

    private async Task Take(Import run, WxrItem item, CancellationToken ct)
    {
        try
        {
            if (await Story(run, item, ct) is { } story)
                await (run.Options.IsTrial ? Try(run, item, story, ct) : writer.Run(store => Carry(run, store, item, story, ct), ct));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or RegexMatchTimeoutException)
        {
            db.ChangeTracker.Clear();
            run.Report.Tell(item, "not carried", exception.Message);
        }
    }

    private static async Task<ImportedArticle?> Story(Import run, WxrItem item, CancellationToken ct)
    {
        using var body = new WordPressBody(item.Content, (what, why) => run.Report.Tell(item, what, why));
        var shown = new Dictionary<string, WordPressLibrary.Brought>(StringComparer.Ordinal);
        foreach (var name in body.PictureNames)
        {
            if (await run.Library.Find(item, name, run.Now, ct) is { } picture)
                shown[name] = picture;
        }
        var head = item.Meta.TryGetValue("_thumbnail_id", out var id) ? await run.Library.Find(item, $"#{id}", run.Now, ct) : null;
        if (id is not null && head is null)
            run.Report.Tell(item, "head picture not at hand", id);
        TellWhatIsLeft(run.Report, item);
        var text = body.Markdown(shown.ToDictionary(one => one.Key, one => one.Value.Markdown, StringComparer.Ordinal)).Trim();
        var written = shown.Aggregate(text, (so, one) => one.Value.Unnamed(so, one.Key)) + (head is null ? "" : $"\u001f#{id}");
        return run.Stories.Of(item, text, written, head?.Id, run.Now);
    }

    private static void TellWhatIsLeft(ImportReport report, WxrItem item)
    {
        if (item.IsSticky)
            report.Tell(item, "no longer sticky", "the front page is arranged in the newsroom");
        if (item.CommentsDropped > 0)
            report.Tell(item, "comments beyond what an item can have dropped", FormattableString.Invariant($"{item.CommentsDropped} of them"), item.CommentsDropped);
    }

    // All of it, and then nothing of it.
    private async Task<bool> Try(Import run, WxrItem item, ImportedArticle story, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await Carry(run, db, item, story, ct);
        await transaction.RollbackAsync(ct);
        db.ChangeTracker.Clear();
        return true;
    }

    private async Task<bool> Carry(Import run, NewsDb store, WxrItem item, ImportedArticle story, CancellationToken ct)
    {
        var outcome = await new ArticleImporter(store, new ArticleDesk(store, lexicons)).Import(story, run.Now, ct);
        run.Outcome.Count(outcome);
        if (outcome is ImportOutcome.Duplicate or ImportOutcome.KeptNewsroomWords)
            run.Report.Tell(item, outcome is ImportOutcome.Duplicate ? "the same words are here already" : "the newsroom's words stay");
        if (await store.Articles.SingleOrDefaultAsync(article => article.SourceKey == story.SourceKey, ct) is not { } article)
            return false;
        run.Outcome.Addresses += await run.Addresses.Add(store, item, article, ct);
        run.Outcome.Comments += await run.Comments.Bring(store, item, article, outcome is ImportOutcome.Added, run.Now, ct);
        await store.SaveChangesAsync(ct);
        return true;
    }

    private async Task KeepLists(Import run, CancellationToken ct)
    {
        run.Outcome.Addresses += await run.Addresses.AddLists(db, ct);
        if (!run.Options.IsTrial)
            await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    private sealed record Import(
        WordPressOptions Options, ImportReport Report, WordPressStories Stories, WordPressAddresses Addresses, WordPressComments Comments, WordPressLibrary Library, DateTime Now)
    {
        internal WordPressOutcome Outcome { get; } = new();
    }
}
