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

    [GlobalSetup]
    public void Compose() => (_markdown, _lexicon) = (ShippedStory.Text(), new Lexicon(ShippedGlossary.Entries(SearchStore.Now), 1));

    [Benchmark]
    public RenderedBody WithTheGlossary() => BodyPipeline.Render(_markdown, lexicon: _lexicon);

    [Benchmark]
    public RenderedBody Alone() => BodyPipeline.Render(_markdown);
}
