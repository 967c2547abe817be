using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Names;
using SinoNews.Storage;

namespace SinoNews.BrowserTests.Pages;

public sealed partial class Gallery
{
    /// <summary>A name that the glossary has.</summary>
    public const string CalledName = "دونهوانغ";

    private Task<int> FillSearch() => Site.Within(async (services, clock) =>
    {
        var db = services.GetRequiredService<NewsDb>();
        if (await db.GlossaryEntries.AnyAsync(entry => entry.Name == CalledName))
            return 0;
        db.AllGlossaryEntries.Add(new GlossaryEntry(
            new EntryWords
            {
                Name = CalledName,
                Simplified = "敦煌",
                Pinyin = "Dūnhuáng",
                Kind = EntryKind.Place,
                Explanation = "مدينة واحات في قانسو على طريق الحرير، قربها كهوف موقاو المرسومة على مدى ألف عام.",
            },
            clock.Now));
        (await db.GlossaryStates.SingleAsync()).Change();
        return await db.SaveChangesAsync();
    });
}
