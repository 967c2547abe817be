namespace SinoNews.Comments.Readers;

/// <summary>What became of the wish for a link.</summary>
public enum Asking
{
    /// <summary>The mail is on its way, or what was wished needs none.</summary>
    Done,

    /// <summary>This address was written to often enough for an hour.</summary>
    EnoughForAnHour,

    /// <summary>The same for a day.</summary>
    EnoughForADay,

    /// <summary>No such comment, or none that a reader's address belongs to.</summary>
    Nothing,
}
