using BenchmarkDotNet.Attributes;
using SinoNews.Articles;
using SinoNews.Benchmarks.Search;
using SinoNews.Names;

namespace SinoNews.Benchmarks.Hot;

/// <summary>A story of 600 words from Markdown to what readers get, with the cards of the shipped glossary and without.</summary>
public class Rendering
{
    private string _markdown = "";
    private Lexicon _lexicon = Lexicon.Empty;

    // A store gives the entries their numbers.
    [GlobalSetup]
    public async Task Compose()
    {
        var folder = Directory.CreateTempSubdirectory("sinonews-hot-").FullName;
        try
        {
            var store = new SearchStore(folder);
            await store.Make([], CancellationToken.None);
            await using var db = store.Open();
            (_markdown, _lexicon) = (ShippedStory.Text(), await store.Lexicons.Of(db, CancellationToken.None));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Benchmark]
    public RenderedBody WithTheGlossary() => BodyPipeline.Render(_markdown, lexicon: _lexicon);

    [Benchmark]
    public RenderedBody Alone() => BodyPipeline.Render(_markdown);
}
