using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Arabic;
using SinoNews.Staff;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Account;

/// <summary>One's own passkeys: a device's lock in place of password and code.</summary>
[RecentlyConfirmed]
public sealed class PasskeysModel(UserManager<StaffMember> staff, StaffSignIn signIn, NewsroomBar bar) : PageModel
{
    private const string Address = "/newsroom/account/passkeys";
    private const int MaxName = 60;
    private const int MaxPasskeys = 10;

    public IReadOnlyList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    public bool IsFull => Passkeys.Count >= MaxPasskeys;

    public string? Done { get; private set; }

    public string? Problem { get; private set; }

    public static string IdOf(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);

    public async Task OnGet(string? done)
    {
        await Load();
        Done = done switch { "added" => "أُضيف مفتاح المرور.", "renamed" => "حُفظ اسم المفتاح.", "removed" => "أُزيل مفتاح المرور.", _ => null };
    }

    public async Task<IActionResult> OnPostOptions()
    {
        var me = await bar.Me();
        return Content(
            await signIn.MakePasskeyCreationOptionsAsync(new() { Id = await staff.GetUserIdAsync(me), Name = me.Email!, DisplayName = me.Name }),
            "application/json");
    }

    public async Task<IActionResult> OnPostAdd([FromForm] string? name, [FromForm] string? credential, CancellationToken ct)
    {
        await Load();
        if (IsFull || await signIn.Attest(await bar.Me(), credential) is not { } passkey)
            return Again("لم يُقبل مفتاح المرور. حاول مرة أخرى.");
        passkey.Name = NameFrom(name) ?? Whereabouts.From(null, Request.Headers.UserAgent).Device;
        await staff.AddOrUpdatePasskeyAsync(await bar.Me(), passkey);
        await signIn.KeepOnlyThis(await bar.Me(), ct);
        return HttpContext.SeeOther($"{Address}?done=added");
    }

    public async Task<IActionResult> OnPostRename([FromForm] string? id, [FromForm] string? name)
    {
        await Load();
        if (Passkeys.FirstOrDefault(known => IdOf(known) == id) is not { } passkey)
            return NotFound();
        if (NameFrom(name) is not { } clean)
            return Again($"اكتب اسمًا للمفتاح في {MaxName} حرفًا على الأكثر.");
        passkey.Name = clean;
        await staff.AddOrUpdatePasskeyAsync(await bar.Me(), passkey);
        return HttpContext.SeeOther($"{Address}?done=renamed");
    }

    public async Task<IActionResult> OnPostRemove([FromForm] string? id, CancellationToken ct)
    {
        await Load();
        if (Passkeys.FirstOrDefault(known => IdOf(known) == id) is not { } passkey)
            return NotFound();
        await staff.RemovePasskeyAsync(await bar.Me(), passkey.CredentialId);
        await signIn.KeepOnlyThis(await bar.Me(), ct);
        return HttpContext.SeeOther($"{Address}?done=removed");
    }

    private static string? NameFrom(string? typed) =>
        CleanText.Clean(typed ?? "", singleLine: true).Text is { Length: > 0 and <= MaxName } name ? name : null;

    private async Task Load() => Passkeys = [.. (await staff.GetPasskeysAsync(await bar.Me())).OrderBy(passkey => passkey.CreatedAt)];

    private PageResult Again(string problem)
    {
        Problem = problem;
        return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
    }
}
