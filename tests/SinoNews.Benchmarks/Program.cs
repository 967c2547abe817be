using System.CommandLine;
using SinoNews.Benchmarks;
using SinoNews.Benchmarks.Media;
using SinoNews.Benchmarks.Moderation;

// Every claim about speed in this repository comes from one of these commands.
return await new RootCommand("SinoNews: what it costs, measured.") { Start.Command(), CommentsBenchmark.Command(), PicturesBenchmark.Command() }.Parse(args).InvokeAsync();
