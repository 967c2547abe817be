using BenchmarkDotNet.Attributes;
using SinoNews.Arabic;

namespace SinoNews.Benchmarks.Hot;

/// <summary>The one fold behind the index, the query and the matching of abuse.</summary>
public class Folding
{
    private string _headline = "";
    private string _story = "";

    [GlobalSetup]
    public void Compose() => (_headline, _story) = ("الصين تُطلق قطارًا فائق السرعة بين شنغهاي وهانغتشو في ٢٠٢٦", ShippedStory.Text());

    [Benchmark]
    public string Headline() => ArabicText.Fold(_headline);

    [Benchmark]
    public string Story() => ArabicText.Fold(_story);
}
