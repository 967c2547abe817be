using System.CommandLine;
using System.Globalization;

namespace SinoNews.Benchmarks.Search;

/// <summary>
/// <c>relevance</c>: how well questions with known answers find their documents, by our analyser beside SQLite's own ways
/// over the same documents. Formats are in this folder's README.
/// </summary>
internal static class RelevanceBenchmark
{
    private static readonly Argument<DirectoryInfo> Folder = new("documents")
    {
        DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(Repository.Root, "seeds")),
        Description = "A folder of .txt and .md files; the seeds if left out.",
    };

    private static readonly Argument<FileInfo> Asked = new("questions")
    {
        DefaultValueFactory = _ => new FileInfo(Path.Combine(Repository.Root, "tests", "SinoNews.Benchmarks", "Search", "questions.tsv")),
        Description = "Lines of a question, a tab and ids.",
    };

    private static readonly Option<bool> Paragraphs = new("--paragraphs") { Description = "Each paragraph is a document." };
    private static readonly Option<bool> Misses = new("--misses") { Description = "Also list the questions whose answer the site does not show first." };

    public static Command Command()
    {
        var command = new Command("relevance", "MRR and recall over documents and questions of anyone's own.") { Folder, Asked, Paragraphs, Misses };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken ct)
    {
        var documents = Collection.Read(parsed.GetRequiredValue(Folder).FullName, parsed.GetValue(Paragraphs));
        var questions = Collection.Questions(parsed.GetRequiredValue(Asked).FullName, documents);
        var work = Directory.CreateTempSubdirectory("sinonews-relevance-").FullName;
        try
        {
            var ours = await OurSearch.Of(documents, work, ct);
            using var raw = PlainIndex.Raw(documents);
            using var trigram = PlainIndex.Trigram(documents);
            using var folded = PlainIndex.Folded(documents);
            Console.WriteLine($"{documents.Count} documents, {questions.Count} questions\n\n{"",-26}{"MRR@10",8}{"MRR@100",9}{"first",8}{"in 10",8}{"in 100",8}");
            await Row(new Ranker("as the site ranks", question => ours.AsTheSite(question, ct)), questions, parsed.GetValue(Misses));
            await Row(Plain("our analyser, bm25", ours.Stems), questions);
            await Row(Plain("folded, unstemmed", folded.Find), questions);
            await Row(Plain("raw unicode61", raw.Find), questions);
            await Row(Plain("trigram", trigram.Find), questions);
            return 0;
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(work, recursive: true);
        }
    }

    private static Ranker Plain(string name, Func<string, IReadOnlyList<string>> find) => new(name, question => Task.FromResult(find(question)));

    private static async Task Row(Ranker ranker, IReadOnlyList<Question> questions, bool misses = false)
    {
        var places = new List<int>();
        foreach (var question in questions)
        {
            var found = await ranker.Find(question.Text);
            places.Add(found.TakeWhile(id => !question.Answers.Contains(id)).Count() is var before && before < found.Count ? before + 1 : int.MaxValue);
            if (misses && places[^1] > 1)
                Console.WriteLine($"  {(places[^1] == int.MaxValue ? "none" : places[^1].ToString(CultureInfo.InvariantCulture)),5}  {question.Text}");
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{ranker.Name,-26}{Mrr(places, 10),8:F3}{Mrr(places, Ranker.Most),9:F3}{Within(places, 1),8:F3}{Within(places, 10),8:F3}{Within(places, Ranker.Most),8:F3}"));
    }

    private static double Mrr(List<int> places, int most) => places.Average(place => place <= most ? 1.0 / place : 0);

    private static double Within(List<int> places, int most) => places.Average(place => place <= most ? 1.0 : 0);
}
