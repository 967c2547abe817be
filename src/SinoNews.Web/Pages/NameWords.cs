using SinoNews.Names;

namespace SinoNews.Web.Pages;

/// <summary>The glossary's problems and acts in the newsroom's words.</summary>
public static class NameWords
{
    public static string Of(EntryProblem problem) => problem.Fault switch
    {
        EntryFault.NameMissing => "اكتب الاسم بالعربية.",
        EntryFault.NameTaken => $"هذا الاسم لمدخل آخر: «{problem.Other!.Name}».",
        EntryFault.NameIsSpelling => $"هذا الاسم صيغة أخرى في المدخل «{problem.Other!.Name}».",
        EntryFault.CharactersMissing => "اكتب الاسم بالأحرف الصينية المبسّطة.",
        EntryFault.CharactersNotHan => "اكتب أحرفًا صينية، وقد تكون بينها أرقام أو حروف لاتينية.",
        EntryFault.CharactersTaken => $"هذه الأحرف للمدخل «{problem.Other!.Name}».",
        EntryFault.TraditionalNotHan => "اكتب أحرفًا صينية، أو اترك الحقل فارغًا إن لم تختلف عن المبسّطة.",
        EntryFault.PinyinMissing => "اكتب النطق بالحروف اللاتينية وعلامات النغمات.",
        EntryFault.PinyinLetters => "اكتب النطق بالحروف اللاتينية وعلامات النغمات وحدها.",
        EntryFault.PinyinWithoutTones => "أضف علامات النغمات إلى النطق، مثل Běijīng.",
        EntryFault.PinyinSyllables => "عدد مقاطع النطق ليس كعدد الأحرف: راجعه.",
        EntryFault.KindUnknown => problem.Detail is { Length: > 0 } kind ? $"لا نوع بهذا الاسم: «{kind}»." : "اختر النوع من القائمة.",
        EntryFault.ExplanationMissing => "اكتب شرحًا قصيرًا.",
        EntryFault.TooLong => $"النص طويل: اجعله {problem.Detail} حرفًا على الأكثر.",
        EntryFault.TooMany => $"القائمة طويلة: اجعلها {problem.Detail} على الأكثر.",
        EntryFault.BarInList => $"احذف العلامة | من «{problem.Detail}»: هي الفاصل بين أفراد القائمة في ملفات CSV.",
        EntryFault.SpellingNotArabic => $"«{problem.Detail}» ليست صيغة عربية.",
        EntryFault.SpellingTwice => $"الصيغة «{problem.Detail}» مكتوبة مرتين.",
        EntryFault.SpellingIsName => $"«{problem.Detail}» هو الاسم نفسه، فلا يُكتب بين الصيغ.",
        EntryFault.SpellingIsOthersName => $"«{problem.Detail}» اسم مدخل آخر.",
        EntryFault.Twice => $"تكرّر المدخل «{problem.Detail}» في الملف.",
        EntryFault.FieldUnreadable => $"حقل لا نعرفه أو ليس في صورته: {problem.Detail}",
        _ => $"لا مدخل باسم «{problem.Detail}» بعد، فلا يظهر رابطه للقرّاء.",
    };

    public static string Of(GlossaryFileException file) => Of(file.Fault, file.Detail) + (file.Line is { } line ? $" (السطر {line})" : "");

    private static string Of(FileFault fault, string? detail) => fault switch
    {
        FileFault.Empty => "لا مداخل في الملف.",
        FileFault.TooLarge => $"الملف كبير: أكبر ما يُقبل {GlossaryFile.MaxBytes / 1024 / 1024} ميغابايت.",
        FileFault.NotText => "الملف ليس نصًا بترميز UTF-8.",
        FileFault.NotJson => "الملف ليس قائمة JSON صحيحة.",
        FileFault.NotCsv => "الملف ليس جدول CSV صحيحًا.",
        FileFault.NoSuchColumn => $"عمود لا نعرفه: {detail}",
        FileFault.MissingColumn => $"ينقص العمود: {detail}",
        _ => $"مداخل الملف كثيرة: أكثر ما يُقبل {GlossaryFile.MostEntries}.",
    };

    public static string Of(EntryAct act) => (act.Kind switch
    {
        EntryActKind.Added => "إضافة",
        EntryActKind.Revised => "تعديل",
        EntryActKind.Deleted => "حذف",
        _ => "استعادة",
    }) + (act.IsUndo ? "، تراجعًا عن استيراد" : act.ImportId is not null ? "، باستيراد ملف" : "");

    public static string Of(RowFate fate) => fate switch
    {
        RowFate.New => "مداخل جديدة",
        RowFate.Changed => "مداخل تتغيّر",
        RowFate.Unchanged => "مداخل كما هي",
        _ => "سطور لا تدخل",
    };
}
