using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SinoNews.Tests.Fuzzing;

/// <summary>A form as a page had it: where it goes, and what its fields held.</summary>
internal sealed record SeenForm(string Name, string Page, string Action, bool IsPost, bool HasFiles, IReadOnlyList<(string Name, string Value)> Fields)
{
    internal const string Token = "__RequestVerificationToken";

    internal static IEnumerable<SeenForm> On(string path, Answer page)
    {
        foreach (var form in page.Page.QuerySelectorAll<IHtmlFormElement>("form"))
        {
            var action = form.GetAttribute("action") is { Length: > 0 } given ? given : path;
            // A form may be sent by a button elsewhere on the page.
            var buttons = page.Page.QuerySelectorAll("button[formaction]").Where(button => button.GetAttribute("form") == form.Id || form.Contains(button)).Select(button => button.GetAttribute("formaction")!);
            var fields = form.QuerySelectorAll("[name]").Concat(form.Id is null ? [] : page.Page.QuerySelectorAll($"[form='{form.Id}'][name]")).Select(field => (field.GetAttribute("name")!, Held(field))).ToList();
            foreach (var to in buttons.Prepend(action).Distinct(StringComparer.Ordinal).Where(to => to.StartsWith('/')))
            {
                var name = $"{string.Concat(to.Split('?')[0].Select(letter => char.IsDigit(letter) ? '0' : letter))}({string.Join(',', fields.Select(field => field.Item1).Distinct(StringComparer.Ordinal))})";
                yield return new SeenForm(name, path, to, form.Method.Equals("post", StringComparison.OrdinalIgnoreCase), form.QuerySelector("[type=file]") is not null, fields);
            }
        }
    }

    private static string Held(IElement field) => field switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Options.Length > 1 ? select.Options[^1].Value : select.Value ?? "",
        IHtmlInputElement input => input.Value,
        IHtmlButtonElement button => button.Value,
        _ => "",
    };
}
