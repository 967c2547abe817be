using System.ComponentModel;

namespace SinoNews.Web.Api;

// The descriptions are what the document says of each field; the names follow schema.org where it has one.

/// <summary>A page of a list.</summary>
internal sealed record ApiList<T>(
    [property: Description("What is on this page.")] IReadOnlyList<T> Items,
    [property: Description("The address of the next page; null on the last.")] string? Next,
    [property: Description("The address of the page before; null on the first.")] string? Prev);

/// <summary>Something that has a page of its own.</summary>
internal sealed record ApiName(
    [property: Description("By which it is named in addresses and parameters.")] string Slug,
    [property: Description("As readers see it.")] string Name,
    [property: Description("Its page.")] string Url);

/// <summary>A picture.</summary>
internal sealed record ApiImage(
    [property: Description("The largest file.")] string Url,
    [property: Description("In pixels.")] int Width,
    [property: Description("In pixels.")] int Height,
    [property: Description("What is to be seen, for who does not see it; null while nobody has described it.")] string? Alt,
    [property: Description("All files, the narrowest first.")] IReadOnlyList<ApiImageFile> Sizes);

/// <summary>One file of a picture.</summary>
internal sealed record ApiImageFile(
    [property: Description("WebP, cacheable for ever.")] string Url,
    [property: Description("In pixels.")] int Width,
    [property: Description("In pixels.")] int Height);

/// <summary>A story as lists have it.</summary>
internal sealed record ApiArticleItem(
    [property: Description("Its number, for good.")] long Id,
    [property: Description("Its page: the canonical address.")] string Url,
    [property: Description("The title, plain text.")] string Headline,
    [property: Description("The paragraph under the title; null where there is none.")] string? Standfirst,
    [property: Description("The standfirst, or the opening words where there is none.")] string Description,
    [property: Description("Where it stands in the paper.")] ApiName Section,
    [property: Description("Who wrote it, in words.")] string Byline,
    [property: Description("When readers first saw it.")] DateTimeOffset DatePublished,
    [property: Description("When its words last changed for readers.")] DateTimeOffset DateModified,
    [property: Description("How many comments are published below it.")] int CommentCount,
    [property: Description("The picture at its head; null where there is none.")] ApiImage? Image);

/// <summary>A story, whole.</summary>
internal sealed record ApiArticle(
    [property: Description("Its number, for good.")] long Id,
    [property: Description("Its page: the canonical address.")] string Url,
    [property: Description("The title, plain text.")] string Headline,
    [property: Description("The words above the title; null where there are none.")] string? Kicker,
    [property: Description("The paragraph under the title; null where there is none.")] string? Standfirst,
    [property: Description("The standfirst, or the opening words where there is none.")] string Description,
    [property: Description("Where it stands in the paper.")] ApiName Section,
    [property: Description("In their order.")] IReadOnlyList<ApiName> Tags,
    [property: Description("The byline, in its order.")] IReadOnlyList<ApiName> Authors,
    [property: Description("When readers first saw it.")] DateTimeOffset DatePublished,
    [property: Description("When its words last changed for readers.")] DateTimeOffset DateModified,
    [property: Description("Of the text.")] int WordCount,
    [property: Description("How many comments are published below it.")] int CommentCount,
    [property: Description("Where they are read as data.")] string Comments,
    [property: Description("The picture at its head; null where there is none.")] ApiImage? Image,
    [property: Description("What is written under the picture; null for nothing.")] string? ImageCaption,
    [property: Description("Whose picture it is; null where nobody is named.")] string? ImageCredit,
    [property: Description("The text: sanitised HTML whose addresses are whole, right to left.")] string ArticleBody,
    [property: Description("What was wrong in it, as readers are told, the oldest first.")] IReadOnlyList<ApiCorrection> Corrections);

/// <summary>What was wrong in a published story.</summary>
internal sealed record ApiCorrection(
    [property: Description("When it was corrected.")] DateTimeOffset DatePublished,
    [property: Description("Plain text.")] string Text);

/// <summary>A published comment.</summary>
internal sealed record ApiComment(
    [property: Description("Its number.")] long Id,
    [property: Description("The name that its writer gave.")] string Name,
    [property: Description("Plain text; lines end with a line feed.")] string Text,
    [property: Description("When it was received.")] DateTimeOffset DateCreated,
    [property: Description("Written in the newsroom's name.")] bool IsFromNewsroom);

/// <summary>A comment that opened a thread, with the replies to it.</summary>
internal sealed record ApiThread(
    [property: Description("What opened the thread.")] ApiComment Comment,
    [property: Description("The newsroom has put it first on the story's page.")] bool IsPinned,
    [property: Description("The oldest first.")] IReadOnlyList<ApiComment> Replies);

/// <summary>A part of the paper.</summary>
internal sealed record ApiSection(
    [property: Description("By which it is named in addresses and parameters.")] string Slug,
    [property: Description("As readers see it.")] string Name,
    [property: Description("What is read there.")] string Description,
    [property: Description("Its page.")] string Url,
    [property: Description("Its stories as data.")] string Articles);

/// <summary>Somebody whose stories are published.</summary>
internal sealed record ApiAuthor(
    [property: Description("By which the author is named in addresses and parameters.")] string Slug,
    [property: Description("As readers see it.")] string Name,
    [property: Description("What readers are told of the person; null for nothing.")] string? Description,
    [property: Description("The author's page.")] string Url,
    [property: Description("The author's stories as data.")] string Articles);

/// <summary>A tag of published stories.</summary>
internal sealed record ApiTag(
    [property: Description("By which it is named in addresses and parameters.")] string Slug,
    [property: Description("As readers see it.")] string Name,
    [property: Description("Its page.")] string Url,
    [property: Description("Its stories as data.")] string Articles);

/// <summary>A Chinese name or notion, and how the paper writes it in Arabic.</summary>
internal sealed record ApiEntry(
    [property: Description("By which it is named in addresses.")] string Slug,
    [property: Description("The Arabic form that the paper writes.")] string Name,
    [property: Description("In simplified characters.")] string Simplified,
    [property: Description("In traditional characters; null where they are the same.")] string? Traditional,
    [property: Description("With tone marks.")] string Pinyin,
    [property: Description("place, person, organisation, concept or work.")] string Kind,
    [property: Description("What it is, in a sentence or two.")] string Description,
    [property: Description("Other Arabic spellings that are understood.")] IReadOnlyList<string> AlternateNames,
    [property: Description("Its page.")] string Url);
