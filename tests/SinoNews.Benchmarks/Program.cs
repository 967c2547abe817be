using System.CommandLine;
using SinoNews.Benchmarks;
using SinoNews.Benchmarks.Filling;
using SinoNews.Benchmarks.Growth;
using SinoNews.Benchmarks.Hot;
using SinoNews.Benchmarks.Media;
using SinoNews.Benchmarks.Moderation;
using SinoNews.Benchmarks.Search;
using SinoNews.Benchmarks.Stories;
using SinoNews.Benchmarks.Words;

// Every claim about speed in this repository comes from one of these commands.
return await new RootCommand("SinoNews: what it costs, measured.")
{
    Start.Command(), CommentsBenchmark.Command(), PicturesBenchmark.Command(), StoryBenchmark.Command(),
    RecallBenchmark.Command(), RelevanceBenchmark.Command(), SearchBenchmark.Command(),
    FillCommand.Command(), GrowthBenchmark.Command(), HotBenchmark.Command(),
}.Parse(args).InvokeAsync();
