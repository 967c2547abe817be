using SinoNews.BrowserTests.Running;

namespace SinoNews.BrowserTests.Pages;

[Collection(GalleryTests.Name)]
public sealed class PagesTests
{
    private readonly Gallery _gallery;

    public PagesTests(Gallery gallery)
    {
        Chromium.Require();
        _gallery = gallery;
    }

    public static TheoryData<string> Every => [.. PageTypes.All.Select(type => type.Name)];

    public static TheoryData<string> ForReaders => [.. PageTypes.All.Where(type => type.ForReaders).Select(type => type.Name)];

    [SkippableTheory]
    [MemberData(nameof(Every))]
    public async Task A_page_answers_with_its_status(string name) =>
        Assert.Equal(PageTypes.Named(name).Status, (await Visit(name)).Status);

    [SkippableTheory]
    [MemberData(nameof(Every))]
    public async Task A_page_has_no_accessibility_violation(string name) => Nothing((await Visit(name)).AxeViolations);

    [SkippableTheory]
    [MemberData(nameof(Every))]
    public async Task A_page_has_contrast_enough_on_every_word(string name)
    {
        var survey = await Visit(name);
        Assert.True(survey.Texts > 3, $"Only {survey.Texts} elements with text were seen.");
        Nothing(survey.FaintText);
    }

    [SkippableTheory]
    [MemberData(nameof(Every))]
    public async Task A_page_never_scrolls_sideways(string name) => Nothing((await Visit(name)).Overflow);

    [SkippableTheory]
    [MemberData(nameof(Every))]
    public async Task A_page_has_controls_that_a_finger_can_hit(string name) => Nothing((await Visit(name)).SmallTargets);

    [SkippableTheory]
    [MemberData(nameof(Every))]
    public async Task A_page_has_room_for_every_name_in_its_navigations(string name) => Nothing((await Visit(name)).CrowdedNames);

    [SkippableTheory]
    [MemberData(nameof(Every))]
    public async Task A_page_loads_without_trouble(string name) => Nothing((await Visit(name)).Trouble);

    [SkippableTheory]
    [MemberData(nameof(Every))]
    public async Task A_page_shows_no_template(string name) => Nothing((await Visit(name)).Code);

    [SkippableTheory]
    [MemberData(nameof(Every))]
    public async Task A_page_asks_no_other_site(string name) => Nothing((await Visit(name)).Strangers);

    [SkippableTheory]
    [MemberData(nameof(Every))]
    public async Task A_page_preloads_only_fonts_that_it_uses(string name) => Nothing((await Visit(name)).UnusedPreloads);

    [SkippableTheory]
    [MemberData(nameof(ForReaders))]
    public async Task A_readers_page_leaves_no_cookie(string name) => Nothing((await Visit(name)).Cookies);

    private static void Nothing(IEnumerable<string> found)
    {
        var list = found.ToList();
        Assert.True(list.Count == 0, $"{list.Count} found:\n  {string.Join("\n  ", list)}");
    }

    private Task<Survey> Visit(string name) => _gallery.Survey(PageTypes.Named(name));
}
