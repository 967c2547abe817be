using System.Globalization;
using SinoNews.Articles;

namespace SinoNews.Web.Pages.Newsroom.Home;

/// <summary>The arrangement being worked on: between two answers it lies in the form alone.</summary>
public sealed record HomeInput
{
    /// <summary>The number of the arrangement that is being changed; 0 for none.</summary>
    public int Version { get; init; }

    /// <summary>The stories in their places. Binding fills the list that is there, so it must be one that can be filled.</summary>
    public IList<long> Picks { get; init; } = [];

    /// <summary>What the newest stories are searched for.</summary>
    public string? Find { get; init; }

    public bool IsFull => Picks.Count >= HomeArrangement.Places;

    /// <summary>After a button such as <c>up-5</c>; null for one that the form does not have.</summary>
    public HomeInput? After(string? button)
    {
        if (button == "clear")
            return this with { Picks = [] };
        if (button?.Split('-') is not [var act, var digits] || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var story))
            return null;
        var at = Picks.IndexOf(story);
        var others = Picks.Where(id => id != story).ToList();
        return act switch
        {
            "lead" => Placed(0),
            "beside" => Placed(others.Count),
            "up" when at > 0 => Placed(at - 1),
            "down" when at >= 0 && at < others.Count => Placed(at + 1),
            "remove" or "up" or "down" => act == "remove" ? this with { Picks = others } : this,
            _ => null,
        };

        // Of five, the last one leaves.
        HomeInput Placed(int place)
        {
            others.Insert(place, story);
            return this with { Picks = [.. others.Take(HomeArrangement.Places)] };
        }
    }
}
