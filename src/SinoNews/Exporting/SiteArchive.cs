namespace SinoNews.Exporting;

/// <summary>The form of an export: where things lie in the archive, and what its reader is told.</summary>
internal static class SiteArchive
{
    /// <summary>A part that changes its meaning, or goes, makes another form. A table or column more does not: the manifest names the schema.</summary>
    internal const string Form = "sinonews-export-1";

    internal const string Read = "README.txt";
    internal const string Sequences = "sequences.jsonl";
    internal const string Media = "media/";

    private const string Tables = "tables/";
    private const string Rows = ".jsonl";

    internal const string Explanation =
        """
        A SinoNews site, whole, in the form sinonews-export-1.

        manifest.json       the form; the schema (the store's newest migration); when it was made, UTC; and the
                            SHA-256 of every other file.
        tables/NAME.jsonl   a table: one JSON object for each row, on a line of its own, in the order of the
                            table's key. Every column is there, with its value as the store holds it: numbers,
                            strings, null; bytes are {"base64": "..."}. Times are UTC, yyyy-MM-dd HH:mm:ss.fff;
                            true and false are 1 and 0; lists and settings within a column are JSON as a string.
                            The text is UTF-8.
        sequences.jsonl     the last number that each table gave to a row. Numbers of what was deleted are never
                            given again.
        media/AA/HASH/...   the pictures by the SHA-256 of what was uploaded (AA: its first two digits): "original"
                            as it came, the others as they are published.

        Where to look first: Articles holds what readers see of each story, ArticleBodies its HTML, Revisions every
        version of its words as Markdown. Comments, Decisions and CommentRevisions are what readers wrote and what
        became of it. AspNetUsers are the colleagues, with the hashes of their passwords.

        Not in it, because it is made anew: the indexes for searching, social cards, pages that are kept. Not in it,
        because it belongs to the machine: settings, logs, backups, and the keys that sign cookies and links in
        letters. So after an import everybody signs in once more, and links that were mailed before (to confirm an
        address, to see one's data, to end letters) no longer open; whoever needs one asks for a new one. Copy the
        folder "keys" of the old data folder beside the store to keep them.

        This file holds addresses of readers and secrets of the site. Keep it as carefully as the store itself.

        To read it back: SinoNews.Web import FILE --data AN-EMPTY-FOLDER

        """;

    internal static string TableFile(string table) => $"{Tables}{table}{Rows}";

    /// <summary>The table whose rows a file holds; null for a file that holds none.</summary>
    internal static string? TableIn(string file) =>
        file.StartsWith(Tables, StringComparison.Ordinal) && file.EndsWith(Rows, StringComparison.Ordinal) ? file[Tables.Length..^Rows.Length] : null;
}
