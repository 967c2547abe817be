using SinoNews.Arabic;
using SinoNews.Names;
using SinoNews.Staff;

namespace SinoNews.Articles;

/// <summary>Which words are kept, and which of them readers see.</summary>
public sealed partial class Article
{
    /// <summary>
    /// Keeps new words as a revision. A story that readers already see goes on showing its published words.
    /// </summary>
    /// <param name="note">Why, where it is no ordinary save: a restored version, a bulk change.</param>
    public void Revise(ArticleWords words, Named named, StaffMember? by, DateTime now, string? note = null)
    {
        Require(!Binned, "A story in the bin must be restored before it is revised.");
        AddRevision(words, named, by, now);
        Touch(ArticleActKind.Revised, by, now, note, LatestRevision);
    }

    /// <summary>A colleague takes the editing over: what the other had typed becomes a revision in the other's name.</summary>
    /// <param name="words">Null when the other had typed nothing that differs.</param>
    public void TakeOver(ArticleWords? words, Named? named, StaffMember from, StaffMember by, DateTime now)
    {
        Require(!Binned, "A story in the bin must be restored before it is revised.");
        if (words is not null)
            AddRevision(words, named!, from, now);
        Touch(ArticleActKind.TakenOver, by, now, from.Name, words is null ? null : LatestRevision);
    }

    private void AddRevision(ArticleWords words, Named named, StaffMember? by, DateTime now)
    {
        LatestRevision++;
        _revisions.Add(new Revision(LatestRevision, words, by, now));
        if (LiveRevision is not null)
            return;
        Show(words);
        ShowAuthors(named.Authors);
    }

    private void Present(ArticleWords words, Named named)
    {
        LiveRevision = LatestRevision;
        WithdrawalReason = null;
        Show(words);
        Body = (Body ?? new ArticleBody()).Render(words, named);
        ReadingMinutes = Body.ReadingMinutes;
        Description = Standfirst ?? Body.Opening;
        ShowAuthors(named.Authors);
        ShowTags(named.Tags);
        ShowMentions(words, named.Lexicon);
        (Series, SeriesId) = (named.Series, named.Series is { Id: > 0 } known ? known.Id : null);
        Package ??= new StoryPackage(); // of a store that is older than they are
        Package.FallDue();
    }

    /// <summary>Renders the published words anew, where the pipeline or the glossary changed: neither their version nor their date.</summary>
    /// <param name="words">Of <see cref="LiveRevision"/>; <see cref="Body"/> and <see cref="Mentions"/> must be loaded.</param>
    internal void RenderAnew(ArticleWords words, Named named)
    {
        Body!.Render(words, named);
        ShowMentions(words, named.Lexicon);
    }

    private void ShowMentions(ArticleWords words, Lexicon lexicon)
    {
        var wanted = lexicon.MentionsIn($"{words.Kicker}\n{words.Title}\n{words.Standfirst}\n{Body!.Text}").GroupBy(mention => mention.Entry.Id).ToList();
        var misspelt = HouseStyle.Misspelt(words, lexicon);
        _mentions.RemoveAll(shown => !wanted.Exists(mentions => mentions.Key == shown.EntryId));
        foreach (var (position, mentions) in wanted.Index())
        {
            var shown = _mentions.Find(shown => shown.EntryId == mentions.Key);
            if (shown is null)
                _mentions.Add(shown = new ArticleMention(mentions.Key));
            shown.Show(position, VisibleFrom);
            shown.Spell(misspelt.Contains(mentions.Key));
        }
    }

    private void Show(ArticleWords words)
    {
        Kind = words.Kind;
        Title = TermMark.Plain(words.Title);
        Kicker = TermMark.Plain(words.Kicker);
        Standfirst = TermMark.Plain(words.Standfirst);
        Slug = words.Slug;
        Glyphs = words.Glyphs;
        Illustration = words.Illustration;
        PictureId = words.PictureId;
        SectionId = words.SectionId;
        Byline = words.Byline;
        Fold();
    }

    /// <summary>Makes <see cref="Folded"/> anew; also for the stories of a store that is older than it.</summary>
    internal void Fold() =>
        Folded = ArabicText.Fold(Slug == Arabic.Slug.From(Title) ? $"{Title} {Byline}" : $"{Title} {Slug.Replace('-', ' ')} {Byline}");

    private void ShowAuthors(IEnumerable<Author> authors)
    {
        var wanted = authors.ToList();
        _authors.RemoveAll(shown => !wanted.Contains(shown.Author));
        foreach (var author in wanted.Where(author => _authors.TrueForAll(shown => shown.Author != author)))
            _authors.Add(new ArticleAuthor(author));
        foreach (var shown in _authors)
            shown.Show(wanted.IndexOf(shown.Author), VisibleFrom);
    }

    private void ShowTags(IEnumerable<Tag> tags)
    {
        var wanted = tags.ToList();
        _tags.RemoveAll(shown => !wanted.Contains(shown.Tag));
        foreach (var tag in wanted.Where(tag => _tags.TrueForAll(shown => shown.Tag != tag)))
            _tags.Add(new ArticleTag(tag));
        foreach (var shown in _tags)
            shown.Show(wanted.IndexOf(shown.Tag), VisibleFrom);
    }

    private void Hide()
    {
        VisibleFrom = null;
        BreakingUntil = LiveUntil = null;
        foreach (var tag in _tags)
            tag.Show(tag.Position, null);
        foreach (var mention in _mentions)
            mention.Show(mention.Position, null);
        foreach (var author in _authors)
            author.Show(author.Position, null);
    }
}
