using Microsoft.Playwright;

namespace SinoNews.BrowserTests.Pages;

/// <summary>One kind of page, and the way to it.</summary>
/// <param name="Name">Its name in the tests and in the pictures.</param>
/// <param name="Open">Leads a window to it.</param>
public sealed record PageType(string Name, Func<IPage, Gallery, Task> Open)
{
    /// <summary>A page that an address shows.</summary>
    public PageType(string name, Func<Gallery, string> address)
        : this(name, (page, gallery) => page.GotoAsync(address(gallery)))
    {
    }

    public PageType(string name, string address)
        : this(name, _ => address)
    {
    }

    public int Status { get; init; } = 200;

    /// <summary>True for the pages behind the sign-in.</summary>
    public bool ForStaff { get; init; }

    /// <summary>True for a page behind the sign-in as an author sees it; otherwise it is an admin who looks.</summary>
    public bool ForAuthors { get; init; }

    /// <summary>True where the answer to a form is the page: it may set the cookies that the form needed.</summary>
    public bool ForReaders => !ForStaff && !ForAuthors && !Name.StartsWith("sign-in", StringComparison.Ordinal) && !Name.StartsWith("setup", StringComparison.Ordinal) && Name != "verify-done";
}
