using System.Data.Common;
using Microsoft.Extensions.Options;
using SinoNews.Arabic;
using SinoNews.Web.Api;
using SinoNews.Web.Caching;
using SinoNews.Web.Commands;
using SinoNews.Web.Feeds;
using SinoNews.Web.Mail;
using SinoNews.Web.Setup;

if (args is not [DoctorVerb.Name, ..]) // it says so in its own way
    ArabicCulture.Require();
if (Verbs.AreNamed(args))
    return await Verbs.Run(args);

try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = SiteSetup.ContentRoot() });
    builder.AddSettings();
    builder.AddLogging();
    builder.AddSite();
    builder.AddTransport();
    builder.AddStore();
    builder.AddPictures();
    builder.AddCards();
    builder.AddStaff();
    builder.AddRateLimits();
    builder.AddCompression();
    builder.AddPageCache();
    builder.AddPages();
    builder.AddFeeds();
    builder.AddApi();
    builder.AddMail();
    builder.AddLive();
    builder.AddBackground();
    builder.AddOperations();

    var app = builder.Build();
    app.RequireSettings();
    await app.PrepareStore();

    app.UseApiOrigins();
    app.UseKeptPages();
    app.UseFormerNumbers();
    app.UseRouting();
    app.UsePageCache();
    app.UseTransport();
    app.UseRequestLogging();
    app.UseFaultPage();
    app.UseStatusCodePagesWithReExecute("/errors/{0}");
    app.UseFormerAddresses();
    app.UseSecurityHeaders();
    app.UsePictures();
    app.UseCards();
    app.UseCompression();
    app.UseAuthentication();
    app.UseAuthorization();
    app.MapStaticAssets();
    app.MapAddresses();
    app.MapRazorPages().WithStaticAssets();

    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (exception is OptionsValidationException or IOException or UnauthorizedAccessException or InvalidDataException or DbException)
{
    // A wrong setting, a file of settings that is none, or a taken port: one line that names it says more than a stack.
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
