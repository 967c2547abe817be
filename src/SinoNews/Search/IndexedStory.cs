namespace SinoNews.Search;

/// <summary>What of a published story is searched, and what the index makes of it.</summary>
internal sealed record IndexedStory(string Title, IReadOnlyList<string?> Texts, IReadOnlyList<int> AuthorIds, IReadOnlyList<int> EntryIds)
{
    internal string TitleStems => Terms.Stems(Title);

    internal string TitleForms => Terms.Words(Title);

    internal string TitleWords => Search.TitleWords.Of(Title);

    /// <summary>All but the title, and at its end who wrote it and which names it mentions.</summary>
    internal string Body => string.Join(
        $" {Terms.Gap} ",
        Texts.Where(text => !string.IsNullOrEmpty(text)).Select(Terms.Stems)
            .Concat(AuthorIds.Select(Terms.Author)).Concat(EntryIds.Select(Terms.Entry)));
}
