using AngleSharp.Dom;
using SinoNews.Arabic;

namespace SinoNews.Articles.Rendering;

/// <summary>In a right-to-left line a number or a Latin or Chinese run reorders what stands beside it unless it is isolated.</summary>
public static class Isolation
{
    // In one stretch of text; inserting is quadratic in them, and no sentence has so many.
    private const int MaxRuns = 2000;

    /// <summary>Isolates the runs of all texts in an element, except in code.</summary>
    public static void Isolate(IElement body)
    {
        var texts = body.GetDescendants().OfType<IText>()
            .Where(text => text.ParentElement!.Closest("code, pre") is null).ToList();
        foreach (var text in texts)
        {
            var runs = Bidi.Split(text.Data);
            if (runs.Count > MaxRuns || runs.All(run => run.Kind is RunKind.Plain))
                continue;
            foreach (var run in runs)
                text.Before(Node(body.Owner!, run));
            text.Remove();
        }
    }

    private static INode Node(IDocument document, Run run)
    {
        if (run.Kind is RunKind.Plain)
            return document.CreateTextNode(run.Text);
        var bdi = document.CreateElement("bdi");
        bdi.TextContent = run.Text;
        if (run.Kind is RunKind.Han)
            bdi.SetAttribute("lang", "zh");
        else if (run.Kind is RunKind.Latin)
            bdi.SetAttribute("lang", "en");
        return bdi;
    }
}
