using Microsoft.Playwright;
using SinoNews.BrowserTests.Running;
using SinoNews.Staff;
using static Microsoft.Playwright.Assertions;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>An admin sets the site up. On a site of its own: every page of it changes.</summary>
[Collection(NewsroomTests.Name)]
public sealed class SettingsJourneys
{
    private readonly Newsroom _newsroom;

    public SettingsJourneys(Newsroom newsroom)
    {
        Chromium.Require();
        _newsroom = newsroom;
    }

    [SkippableFact]
    public async Task Without_scripts_the_site_is_renamed_and_given_a_section_and_a_reader_sees_both()
    {
        var site = await _newsroom.Open(new NewsSite());
        await using var desks = await _newsroom.Visitor(scripts: false, site.Address);
        var admin = await desks.NewPageAsync();
        await admin.SignIn(await site.Recruit("ريم المديرة", "reem@example.org", Roles.Admin));
        await admin.GetByRole(AriaRole.Link, new() { Name = "الإعدادات", Exact = true }).ClickAsync();
        await admin.GetByLabel("اسم الموقع").FillAsync("مرآة بكين");
        await admin.GetByLabel("المنطقة الزمنية").SelectOptionAsync("Asia/Shanghai");
        var link = admin.GetByRole(AriaRole.Group, new() { Name = "الرابط 1" });
        await link.GetByLabel("الاسم").FillAsync("تلغرام");
        await link.GetByLabel("العنوان").FillAsync("https://t.me/example");
        await admin.Press("حفظ");
        await Expect(admin.GetByRole(AriaRole.Status)).ToContainTextAsync("حُفظت الإعدادات");

        await admin.GetByRole(AriaRole.Link, new() { Name = "الأقسام" }).ClickAsync();
        await admin.GetByRole(AriaRole.Link, new() { Name = "قسم جديد" }).ClickAsync();
        (string Label, string Value)[] fields =
            [("الاسم", "رياضة"), ("الكلمة في العنوان", "sport"), ("الوصف", "الملاعب واللاعبون."), ("حرف القسم", "体"), ("نطقه", "tǐ"), ("معناه", "جسم"), ("أحرف لوحة المواد", "体育")];
        foreach (var (label, value) in fields)
            await admin.GetByLabel(label, new() { Exact = true }).FillAsync(value);
        await admin.Press("حفظ");
        await Expect(admin.GetByRole(AriaRole.Status)).ToContainTextAsync("أُضيف القسم");
        await admin.GetByRole(AriaRole.Button, new() { Name = "تقديم «رياضة»" }).ClickAsync();
        await Expect(admin.GetByRole(AriaRole.Status)).ToContainTextAsync("تغيّر ترتيب الأقسام");

        await using var readers = await _newsroom.Visitor(scripts: false, site.Address);
        var reader = await readers.NewPageAsync();
        await reader.GotoAsync("/");
        await Expect(reader).ToHaveTitleAsync("الرئيسية | مرآة بكين");
        await Expect(reader.GetByRole(AriaRole.Contentinfo).GetByRole(AriaRole.Link, new() { Name = "تلغرام" })).ToHaveAttributeAsync("href", "https://t.me/example");
        var navigation = reader.GetByRole(AriaRole.Navigation, new() { Name = "التنقل" }).GetByRole(AriaRole.Link);
        await Expect(navigation).ToHaveTextAsync(["الرئيسية", "سياسة", "اقتصاد", "ثقافة", "تاريخ", "علوم وتقنية", "رياضة", "سياحة", "معجم الصين"]);
        await navigation.Nth(6).ClickAsync();
        await Expect(reader.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("رياضة");
    }
}
