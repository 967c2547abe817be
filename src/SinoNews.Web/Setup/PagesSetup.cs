using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Web.Setup;

/// <summary>Razor Pages: who may open which, how Arabic is encoded, and the few routes that are not pages.</summary>
public static class PagesSetup
{
    // MapGet leaves HEAD out, which link checkers and probes ask with.
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<FaultLog>();
        builder.Services.AddRazorPages(pages =>
        {
            Guard(pages.Conventions);
            pages.Conventions.ConfigureFilter(new KnownVerbs());
            pages.Conventions.AddFolderApplicationModelConvention("/", page =>
            {
                if (page.ViewEnginePath != "/Errors/Fault") // the store may be what failed
                    page.Filters.Add(new OpenMasthead());
            });
            pages.Conventions.AddPageRoute("/Newsroom/Articles/Edit", "/newsroom/articles/new");
            pages.Conventions.AddPageRoute("/Newsroom/Settings/Section", "/newsroom/sections/new");
            pages.Conventions.AddPageRoute("/Newsroom/Names/Edit", "/newsroom/names/new");
            pages.Conventions.AddPageRoute("/Newsroom/Names/Export", "/newsroom/names.json");
        });
        builder.Services.Configure<MvcOptions>(mvc =>
        {
            mvc.Filters.Add<FaultyStore>();
            // The address says what a form is about: no field of it says otherwise. The framework asks the fields first.
            var address = mvc.ValueProviderFactories.OfType<RouteValueProviderFactory>().Single();
            mvc.ValueProviderFactories.Remove(address);
            mvc.ValueProviderFactories.Insert(0, address);
            var messages = mvc.ModelBindingMessageProvider;
            messages.SetAttemptedValueIsInvalidAccessor((_, _) => "هذه القيمة غير صالحة.");
            messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "هذه القيمة غير صالحة.");
            messages.SetValueIsInvalidAccessor(_ => "هذه القيمة غير صالحة.");
            messages.SetValueMustBeANumberAccessor(_ => "اكتب رقمًا.");
        });

        // The default encoders write every Arabic letter as an entity, which triples the page.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddSingleton(JavaScriptEncoder.Create(UnicodeRanges.All));
    }

    private static void Guard(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Newsroom", Permissions.Write);
        pages.AuthorizeFolder("/Newsroom/Home", Permissions.Publish);
        pages.AuthorizeFolder("/Newsroom/Names", Permissions.Publish);
        pages.AuthorizePage("/Newsroom/Articles/Bin", Permissions.Publish);
        pages.AuthorizePage("/Newsroom/Articles/Restore", Permissions.Publish);
        pages.AuthorizeFolder("/Newsroom/Articles/Bulk", Permissions.Publish);
        pages.AuthorizeFolder("/Newsroom/Comments", Permissions.Moderate);
        pages.AuthorizePage("/Newsroom/Comments/Rules/Settings", Permissions.Administer);
        pages.AuthorizePage("/Newsroom/Comments/ReaderData", Permissions.Administer);
        pages.AuthorizePage("/Newsroom/Comments/Rules/Train", Permissions.Administer);
        pages.AuthorizeFolder("/Newsroom/Settings", Permissions.Administer);
        pages.AuthorizeFolder("/Newsroom/Batches", Permissions.Moderate);
        pages.AuthorizeFolder("/Newsroom/Escalations", Permissions.Moderate);
        pages.AuthorizeFolder("/Newsroom/Log", Permissions.Moderate);
        pages.AuthorizePage("/Newsroom/Media/Replace", Permissions.Publish);
        pages.AuthorizePage("/Newsroom/Media/Delete", Permissions.Publish);
        pages.AllowAnonymousToPage("/Newsroom/Account/SignIn");
        pages.AllowAnonymousToPage("/Newsroom/Account/Setup");
        pages.AllowAnonymousToPage("/Newsroom/Account/Code");
        pages.AllowAnonymousToPage("/Newsroom/Account/Forgot");
        pages.AllowAnonymousToPage("/Newsroom/Account/Reset");
        pages.AuthorizeFolder("/Newsroom/Staff", Permissions.Administer);
        pages.AuthorizeFolder("/Newsroom/Authors", Permissions.Publish);
        pages.AuthorizeFolder("/Newsroom/Names", Permissions.Publish);
        pages.AuthorizeFolder("/Newsroom/Search", Permissions.Publish);
        pages.AuthorizePage("/Newsroom/Log/Admin", Permissions.Administer);
        pages.AuthorizePage("/Newsroom/Status", Permissions.Administer);
    }

    /// <summary>The page for whatever failed; what ails the store is logged by <see cref="FaultLog"/>, and not with a stack for each request.</summary>
    public static void UseFaultPage(this WebApplication app) => app.UseExceptionHandler(new ExceptionHandlerOptions
    {
        ExceptionHandlingPath = "/errors/500",
        SuppressDiagnosticsCallback = failed => StoreFaults.Of(failed.Exception) is not null,
    });

    public static void MapShortLinks(this WebApplication app) =>
        app.MapMethods("/a/{id:long}", Reads, async (long id, NewsDb db, SiteClock clock, LinkGenerator links, CancellationToken ct) =>
        {
            // A withdrawn story keeps its address, where the reason is told.
            var now = clock.Now;
            var slug = await db.Articles
                .Where(article => article.Id == id && (article.VisibleFrom <= now || (article.State == ArticleState.Withdrawn && !article.Binned)))
                .Select(article => article.Slug).SingleOrDefaultAsync(ct);
            return slug is null
                ? Results.NotFound()
                : Results.Redirect(links.Article(id, slug), permanent: true);
        });

    /// <summary>The canonical path of a story, escaped; without a slug it ends at the id.</summary>
    public static string Article(this LinkGenerator links, long id, string slug) =>
        links.GetPathByPage("/Articles/Read", values: new { id, slug = slug.Length == 0 ? null : slug })
        ?? throw new InvalidOperationException("The article page has no route.");

    /// <summary>The canonical path of a list of stories, escaped.</summary>
    /// <param name="page">Such as <c>/Tags/Show</c>.</param>
    public static string List(this LinkGenerator links, string page, string slug) =>
        links.GetPathByPage(page, values: new { slug }) ?? throw new InvalidOperationException($"{page} has no route.");
}
