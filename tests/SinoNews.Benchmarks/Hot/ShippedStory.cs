namespace SinoNews.Benchmarks.Hot;

/// <summary>What the hot functions work on: the shipped stories, cut at 600 words.</summary>
internal static class ShippedStory
{
    private const int Words = 600;

    public static string Text()
    {
        var stories = Search.Collection.Read(Path.Combine(Repository.Root, "seeds"), paragraphs: false);
        var (text, left) = (new List<string>(), Words);
        foreach (var paragraph in stories.SelectMany(story => story.Body.Split("\n\n")).TakeWhile(_ => left > 0))
        {
            text.Add(string.Join(' ', paragraph.Split(' ').Take(left)));
            left -= paragraph.Split(' ').Length;
        }
        return string.Join("\n\n", text);
    }
}
