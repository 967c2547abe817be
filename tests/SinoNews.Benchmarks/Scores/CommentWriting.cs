namespace SinoNews.Benchmarks.Scores;

/// <summary>
/// Comments as they might come, made: spam of several trades, each sentence put together anew out of many parts, and what
/// honest readers write about the news, some of them with a link or with the very words of the trades. The same for the
/// same seed. Made writing proves that the machinery works; what it catches in the world only real comments can say.
/// </summary>
internal sealed class CommentWriting(int seed)
{
    private static readonly string[][] Trades =
    [
        ["اربح|اكسب|حقق|ضاعف دخلك إلى", "500 دولار|900 ريال|ألف دولار|مئات الدولارات|3000 درهم", "يوميًا|كل أسبوع|في الشهر|من أول يوم", "من بيتك|من هاتفك|بلا خبرة|بلا رأس مال|وأنت جالس", "مع منصة|عبر تطبيق|بفضل شركة|من خلال موقع", "التداول|العملات الرقمية|الفوركس|الاستثمار الذكي|الروبوت الآلي", "سجّل الآن|ابدأ اليوم|اشترك مجانًا|لا تفوّت الفرصة|العدد محدود"],
        ["الشيخ|المعالج|الشيخة|الروحاني", "أبو ناصر|المغربي|أم ريان|الحكيم|السوداني|أبو يوسف", "لجلب الحبيب|لرد المطلقة|لفك السحر|لعلاج العين والحسد|لتيسير الزواج", "خلال ساعة|في ثلاثة أيام|بالقرآن|مجرب ومضمون|عن بُعد", "الدفع بعد النتيجة|بلا مقابل مسبق|نتائج مضمونة|سرية تامة", "راسلني على الواتساب|اتصل الآن|تواصل على الخاص|كلّمه على الرقم"],
        ["قروض|تمويل|سلفة|تسديد ديون", "شخصية|فورية|للموظفين|بلا كفيل|بلا تحويل راتب", "بفائدة قليلة|بأقل نسبة|بلا رسوم|بموافقة فورية", "من عشرة آلاف|تصل إلى مئة ألف|حتى نصف مليون", "لكل الجنسيات|للمواطنين والمقيمين|حتى للمتعثرين", "قدّم طلبك|تواصل معنا|أرسل بياناتك|اتصل على"],
        ["متابعين|مشاهدات|لايكات|مشتركين", "حقيقيين|عرب|بضمان|بجودة عالية", "لحسابك في|لقناتك على|لصفحتك في", "تيك توك|إنستغرام|يوتيوب|سناب شات", "بأرخص الأسعار|بأقل سعر|خصم 50|عرض خاص", "تسليم فوري|خلال دقائق|خدمة طوال اليوم", "زر موقعنا|اطلب الآن|رابط المتجر في الحساب"],
        ["عسل|حبوب|كريم|أعشاب|قطرة", "طبيعي|أصلي|ملكي|مستورد", "للتنحيف|لتكبير العضلات|لعلاج السكري|للمفاصل|لتساقط الشعر", "نتيجة في أسبوع|بلا رجيم|بلا أعراض جانبية|مجرب", "توصيل مجاني|الدفع عند الاستلام|شحن لكل المدن", "اطلب من هنا|للطلب|احجز نسختك|العرض ينتهي الليلة"],
        ["ساعات|شنط|عطور|هواتف|نظارات", "ماركة|تقليد درجة أولى|أصلية|كوبي", "بنصف السعر|تخفيضات تصل إلى 70|تصفية|أسعار الجملة", "جودة ممتازة|ضمان سنة|علبة وكرتون", "شحن سريع|توصيل لباب البيت|لكل دول الخليج", "تسوّق الآن|المتجر|شاهد الصور|تابعنا"],
        ["يا|أنت|كاتب المادة|كلكم يا", "غبي|كذاب|حقير|عديم الشرف|جاهل|مرتزق", "اخرس|اسكت|انقلع|لا أحد يقرأ لك|روح نام", "أمثالك|قومك|ربعك|أهل بلدك", "حثالة|قمامة|زبالة|لا يستحقون الحياة|عبيد", "تفو عليكم|الله يلعنكم|ستدفعون الثمن|أنتم عار"],
    ];

    private static readonly string[][] Honest =
    [
        ["شكرًا على|أعجبتني|قرأت|استفدت من", "هذه المادة|التقرير|هذا الشرح|المقال كله", "وأرى أن|وأظن أن|ويبدو لي أن|غير أن", "التعاون|الاستثمار|القطار السريع|التعليم|الشاي|المتحف|الموسم", "بين البلدين|في قوانغتشو|في شينجيانغ|في الجامعات|هذا العام", "سيكبر|يحتاج إلى وقت|له وجه آخر|يستحق المتابعة|لم يُذكر كله", "مع التحية|وشكرًا لكم|هذا رأيي|وأنتظر المزيد"],
        ["هل|سؤال:|لم أفهم:|أرجو التوضيح: هل", "يشمل القرار|تصل الرحلة إلى|يُسمح بالدخول إلى|تُدرَّس اللغة في", "الطلاب العرب|المدن الصغيرة|المدينة المحرمة|جامعات الشمال|المقيمين", "في الصيف|هذا الشهر|من دون تأشيرة|بعد العطلة", "أم لا؟|ومتى؟|وكم الكلفة؟|وأين المصدر؟"],
        ["زرت|عشت في|درست في|أعمل في", "بكين|شيآن|شانغهاي|هانغتشو|كونمينغ", "سنتين|قبل عام|مع عائلتي|أيام الجامعة", "والناس هناك|والطعام|والمواصلات|والأسعار", "لطفاء|رخيصة|منظّمة|تختلف عما نسمع|أفضل مما ظننت", "أنصح بزيارتها|ليت عندنا مثلها|وسأعود إن شاء الله"],
        ["لا أوافق|في الخبر خطأ:|هذا غير دقيق:|أخالفكم الرأي:", "الأرقام|التاريخ|ترجمة الاسم|النسبة", "المذكورة|في الفقرة الثانية|في العنوان|عن الصادرات", "قديمة|تخالف ما نشرته الوزارة|تحتاج إلى مراجعة|غير كاملة", "صحّحوها من فضلكم|والمصدر معروف|وأرجو الانتباه", "شكرًا|تحياتي|مع الاحترام"],
        ["موضوع|خبر|حديث", "القروض الصينية|العملات الرقمية|أسعار الذهب|تطبيقات الهاتف|الاستثمار العقاري|الأعشاب الطبية", "معقّد|مهم|لا يُختصر في سطرين|يشغل الناس", "فالدول|فالبنوك|فالشركات|فالمستهلك", "تخسر أحيانًا|تحتاج إلى قوانين|يتحمّل المخاطرة|تنظر إلى السعر وحده", "وهذا ما فات التقرير|كما قال الكاتب|في رأيي"],
    ];

    private static readonly string[] Fillers =
        ["والله", "صدقني", "بإذن الله", "يا جماعة", "اليوم", "فعلًا", "من جديد", "لكل الناس", "بصراحة", "هذا الشهر", "في كل مكان", "طبعًا", "كما ترون", "حاليًا", "على فكرة", "إخواني", "وبسرعة", "كالعادة", "للجميع", "أيضًا"];

    private static readonly string[] Emoji = ["🔥", "💰", "✅", "👇", "🎁", "😍", "⭐"];

    private readonly Random _random = new(seed);

    /// <summary>How many trades of spam there are; the last is abuse.</summary>
    public static int Kinds => Trades.Length;

    /// <summary>Spam of one trade, its words in another order and company each time.</summary>
    public string Spam(int trade)
    {
        var parts = Pick(Trades[trade]);
        if (trade != Kinds - 1)
        {
            if (_random.Next(3) > 0)
                parts.Add(_random.Next(2) == 0 ? $"https://{Name()}.{OneOf("com", "shop", "xyz", "live")}/{Name()}" : $"{OneOf("05", "00966", "+20")}{_random.Next(10_000_000, 99_999_999)}");
            for (var i = _random.Next(4); i > 0; i--)
                parts.Insert(_random.Next(parts.Count + 1), OneOf(Emoji));
        }
        return Disguised(Scattered(parts, 2 + _random.Next(6)));
    }

    public string Wanted()
    {
        var parts = Pick(Honest[_random.Next(Honest.Length)]);
        if (_random.Next(12) == 0)
            parts.Add($"https://{OneOf("arabic.example.org", "news.example.net", "www.example.edu")}/{_random.Next(10_000)}");
        return Scattered(parts, _random.Next(5));
    }

    /// <summary>Seconds that a person, or a program, took to write.</summary>
    public int? Elapsed(bool spam) => _random.Next(3) == 0 ? null : spam ? _random.Next(12) : 20 + _random.Next(400);

    private List<string> Pick(string[] parts) => [.. parts.Where(_ => _random.Next(8) > 0).Select(part => OneOf(part.Split('|')))];

    private string Scattered(List<string> parts, int fillers)
    {
        for (var i = 0; i < fillers; i++)
            parts.Insert(_random.Next(parts.Count + 1), OneOf(Fillers));
        return string.Join(' ', parts);
    }

    // Tatweel, doubled letters, a letter more: what gets past a list of words.
    private string Disguised(string text) => string.Join(' ', text.Split(' ').Select(word => word.Length > 3 && _random.Next(9) == 0 && char.IsLetter(word[2]) && word[2] > 0x600
        ? word.Insert(2, _random.Next(2) == 0 ? "ـ" : new string(word[1], 1)) : word));

    private string Name() => string.Concat(Enumerable.Range(0, 4 + _random.Next(5)).Select(_ => (char)('a' + _random.Next(26))));

    private string OneOf(params string[] all) => all[_random.Next(all.Length)];
}
