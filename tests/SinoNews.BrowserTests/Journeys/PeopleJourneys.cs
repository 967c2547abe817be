using Microsoft.Playwright;
using SinoNews.BrowserTests.Running;
using SinoNews.Staff;
using SinoNews.Tests.Pages.Newsroom;
using static Microsoft.Playwright.Assertions;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>People join the newsroom, and guard their accounts.</summary>
[Collection(NewsroomTests.Name)]
public sealed class PeopleJourneys
{
    private readonly Newsroom _newsroom;

    public PeopleJourneys(Newsroom newsroom)
    {
        Chromium.Require();
        _newsroom = newsroom;
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_colleague_is_added_and_comes_in_by_the_link(bool scripts)
    {
        var email = $"nadia-{scripts}@example.org";
        await using var desks = await _newsroom.Visitor(scripts);
        var admin = await desks.NewPageAsync();
        await admin.SignIn(_newsroom.Admin);
        await admin.GetByRole(AriaRole.Link, new() { Name = "الفريق", Exact = true }).ClickAsync();
        await admin.GetByLabel("الاسم", new() { Exact = true }).FillAsync("نادية");
        await admin.GetByLabel("البريد الإلكتروني").FillAsync(email);
        await admin.GetByLabel("الدور").SelectOptionAsync(Roles.Editor);
        await admin.Press("إضافة");
        var link = await admin.GetByLabel("الرابط").InputValueAsync();

        await using var homes = await _newsroom.Visitor(scripts);
        var nadia = await homes.NewPageAsync();
        await nadia.GotoAsync(link);
        await Expect(nadia.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("أهلًا بك، نادية");
        await nadia.GetByLabel("كلمة المرور").FillAsync("جملة تتذكرها نادية");
        await nadia.Press("حفظ كلمة المرور");
        await Expect(nadia.GetByRole(AriaRole.Status)).ToContainTextAsync("حُفظت كلمة المرور");
        await nadia.GetByLabel("البريد الإلكتروني").FillAsync(email);
        await nadia.GetByLabel("كلمة المرور").FillAsync("جملة تتذكرها نادية");
        await nadia.Press("تسجيل الدخول");
        await Expect(nadia.GetByRole(AriaRole.Link, new() { Name = "حسابي (نادية)" })).ToBeVisibleAsync();
        await nadia.GotoAsync(link);
        await Expect(nadia.GetByRole(AriaRole.Heading, new() { Name = "انتهى هذا الرابط" })).ToBeVisibleAsync();
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_second_step_is_set_up_and_asked_for(bool scripts)
    {
        var sami = await _newsroom.Site.Recruit("سامي", $"sami-{scripts}@example.org", Roles.Author);
        await using var window = await _newsroom.Visitor(scripts);
        var page = await window.NewPageAsync();
        await page.SignIn(sami);
        await page.GetByRole(AriaRole.Link, new() { Name = "حسابي (سامي)" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "الخطوة الثانية" }).ClickAsync();
        await page.Press("بدء التفعيل");
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "رمز QR لتطبيق المصادقة" })).ToBeVisibleAsync();
        var secret = await page.Locator(".secret").InnerTextAsync();
        await page.GetByLabel("الرمز الظاهر في التطبيق").FillAsync(Totp.Code(secret));
        await page.Press("تفعيل");
        await Expect(page.Locator(".codes li")).ToHaveCountAsync(10);
        var recovery = await page.Locator(".codes li").First.InnerTextAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "حفظتها" }).ClickAsync();
        await Expect(page.Locator(".codes")).ToHaveCountAsync(0);

        foreach (var code in new[] { Totp.Code(secret), recovery })
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "تسجيل الخروج" }).ClickAsync();
            await page.Arrives("**/newsroom/sign-in");
            await page.SignIn(sami);
            await page.GetByLabel("الرمز").FillAsync(code);
            await page.Press("متابعة");
            await Expect(page).ToHaveURLAsync($"{_newsroom.Site.Address}/newsroom");
        }
    }

    [SkippableFact]
    public async Task A_passkey_is_added_opens_the_newsroom_and_opens_it_no_more_once_removed()
    {
        var muna = await _newsroom.Site.Recruit("منى", "muna@example.org", Roles.Author);
        // A passkey belongs to a name; an address has none.
        await using var window = await _newsroom.Visitor(address: _newsroom.Site.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        var page = await window.NewPageAsync();
        await AddAuthenticator(window, page);
        await page.SignIn(muna);
        await page.Arrives("**/newsroom");
        await page.GotoAsync("/newsroom/account/passkeys");
        await page.GetByLabel("اسم تعرفه به").FillAsync("حاسوب المكتب");
        await page.Press("إضافة مفتاح مرور");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("أُضيف مفتاح المرور");
        await Expect(page.GetByRole(AriaRole.List).Filter(new() { HasText = "حاسوب المكتب" })).ToBeVisibleAsync();

        await EnterByPasskey(page);
        await page.Arrives("**/newsroom");

        await page.GotoAsync("/newsroom/account/passkeys");
        await page.GetByText("إزالة «حاسوب المكتب»").ClickAsync();
        await page.Press("نعم، أزله");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("أُزيل مفتاح المرور");
        await EnterByPasskey(page);
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("لم يُقبل مفتاح المرور");
    }

    [SkippableFact]
    public async Task Without_scripts_no_passkey_is_promised()
    {
        await using var window = await _newsroom.Visitor(scripts: false);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/newsroom/sign-in");
        await Expect(page.GetByText("الدخول بمفتاح مرور")).ToBeHiddenAsync();
        await page.SignIn(_newsroom.Editor);
        await page.GotoAsync("/newsroom/account/passkeys");
        await Expect(page.GetByText("تحتاج مفاتيح المرور إلى متصفح يدعمها")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("اسم تعرفه به")).ToBeHiddenAsync();
    }

    private static async Task EnterByPasskey(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "تسجيل الخروج" }).ClickAsync();
        await page.Arrives("**/newsroom/sign-in");
        await page.Press("الدخول بمفتاح مرور");
    }

    /// <summary>A device with a finger on it.</summary>
    private static async Task AddAuthenticator(IBrowserContext window, IPage page)
    {
        var devtools = await window.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["options"] = new
            {
                protocol = "ctap2",
                transport = "internal",
                hasResidentKey = true,
                hasUserVerification = true,
                isUserVerified = true,
                automaticPresenceSimulation = true,
            },
        });
    }
}
