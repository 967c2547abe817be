namespace SinoNews.Staff;

/// <summary>The three roles of the newsroom.</summary>
public static class Roles
{
    public const string Author = "Author";
    public const string Editor = "Editor";
    public const string Admin = "Admin";

    public static readonly IReadOnlyList<string> All = [Author, Editor, Admin];
}

/// <summary>What may be done, and by which roles: the table of the contract, stated once.</summary>
public static class Permissions
{
    /// <summary>Create a draft, edit one's own, submit it for review.</summary>
    public const string Write = "write";

    /// <summary>Edit any story; publish, schedule, correct, withdraw.</summary>
    public const string Publish = "publish";

    public const string Moderate = "moderate";

    /// <summary>Staff, sections and settings.</summary>
    public const string Administer = "administer";

    public static readonly IReadOnlyDictionary<string, string[]> Holders = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        [Write] = [Roles.Author, Roles.Editor, Roles.Admin],
        [Publish] = [Roles.Editor, Roles.Admin],
        [Moderate] = [Roles.Editor, Roles.Admin],
        [Administer] = [Roles.Admin],
    };
}
