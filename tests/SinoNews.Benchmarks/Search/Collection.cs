using SinoNews.Arabic;
using SinoNews.Importing;

namespace SinoNews.Benchmarks.Search;

/// <summary>A document, or a paragraph of one.</summary>
internal sealed record Document(string Id, string Title, string Body)
{
    public string? Standfirst { get; init; }

    /// <summary>All but the title.</summary>
    public string Text => Standfirst is null ? Body : $"{Standfirst}\n\n{Body}";
}

/// <summary>A question, and the documents any of which answers it.</summary>
internal sealed record Question(string Text, IReadOnlySet<string> Answers);

/// <summary>A folder of documents and a file of questions, in the formats of this folder's README.</summary>
internal static class Collection
{
    private static readonly string CommentForm = ArabicText.Fold("اترك رد");

    /// <summary>In the order of their ids.</summary>
    public static IReadOnlyList<Document> Read(string folder, bool paragraphs)
    {
        var files = Directory.EnumerateFiles(folder).Where(file => Path.GetExtension(file) is ".txt" or ".md" && Path.GetFileName(file) != "README.md");
        var documents = files.Order(StringComparer.Ordinal).Select(One);
        return [.. paragraphs ? documents.SelectMany(Paragraphs) : documents];
    }

    /// <param name="file">The file of questions.</param>
    /// <param name="documents">What may be answered with.</param>
    /// <exception cref="FormatException">A line has no answer, or one that there is not.</exception>
    public static IReadOnlyList<Question> Questions(string file, IReadOnlyList<Document> documents)
    {
        var known = documents.Select(document => document.Id).ToHashSet(StringComparer.Ordinal);
        var ofWhole = documents.ToLookup(document => document.Id.Split('#')[0], document => document.Id, StringComparer.Ordinal);
        return [.. File.ReadLines(file).Where(line => line.Trim().Length > 0 && line[0] != '#').Select(Parse)];

        Question Parse(string line) => line.Split('\t') is [var text, var answers]
            ? new Question(text, answers.Split(',').SelectMany(Answers).ToHashSet(StringComparer.Ordinal))
            : throw new FormatException($"No tab and answer: {line}");

        // A whole document is answered by any paragraph of it, a paragraph by the whole of it.
        IEnumerable<string> Answers(string id)
        {
            if (known.Contains(id))
                return [id];
            return ofWhole[id.Contains('#', StringComparison.Ordinal) && known.Contains(id.Split('#')[0]) ? id.Split('#')[0] : id] is var some && some.Any()
                ? some : throw new FormatException($"There is no document {id}.");
        }
    }

    private static Document One(string file)
    {
        var (id, text) = (Path.GetFileNameWithoutExtension(file), File.ReadAllText(file).ReplaceLineEndings("\n"));
        var lines = text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        if (Path.GetExtension(file) is ".md" || lines.Exists(line => ArabicText.Fold(line) == CommentForm))
        {
            var story = SeedFile.Read(file, null, TimeZoneInfo.Utc);
            return new Document(id, story.Title, story.Body) { Standfirst = story.Summary };
        }
        return lines is [var title, .. var rest] ? new Document(id, title, string.Join("\n\n", rest)) : new Document(id, "", "");
    }

    private static IEnumerable<Document> Paragraphs(Document document) =>
        document.Body.Split("\n\n").Select(block => block.Trim()).Where(block => block.Length > 0 && block[0] != '#')
            .Select((block, i) => new Document($"{document.Id}#{i + 1}", document.Title, block));
}
