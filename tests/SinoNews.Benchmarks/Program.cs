using System.CommandLine;
using SinoNews.Benchmarks;
using SinoNews.Benchmarks.Backups;
using SinoNews.Benchmarks.Crashes;
using SinoNews.Benchmarks.Filling;
using SinoNews.Benchmarks.Growth;
using SinoNews.Benchmarks.Hot;
using SinoNews.Benchmarks.Importing;
using SinoNews.Benchmarks.Lighthouse;
using SinoNews.Benchmarks.Media;
using SinoNews.Benchmarks.Moderation;
using SinoNews.Benchmarks.Scores;
using SinoNews.Benchmarks.Search;
using SinoNews.Benchmarks.Serving;
using SinoNews.Benchmarks.Serving.Plain;
using SinoNews.Benchmarks.Serving.Storm;
using SinoNews.Benchmarks.Stories;
using SinoNews.Benchmarks.Words;

// Every claim about speed in this repository comes from one of these commands.
return await new RootCommand("SinoNews: what it costs, measured.")
{
    Start.Command(), CommentsBenchmark.Command(), PicturesBenchmark.Command(), CardsBenchmark.Command(), StoryBenchmark.Command(),
    RecallBenchmark.Command(), RelevanceBenchmark.Command(), SearchBenchmark.Command(),
    ServeLimit.Command(), StormBenchmark.Command(), Bare.Command(), PlainSite.Command(),
    FillCommand.Command(), GrowthBenchmark.Command(), HotBenchmark.Command(),
    LighthouseBenchmark.Command(), ScoreBenchmark.Command(), WaveBenchmark.Command(),
    CrashBenchmark.Command(), WordPressBenchmark.Command(), BackupBenchmark.Command(),
}.Parse(args).InvokeAsync();
