using System.Net.Http.Headers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using SinoNews.Staff;

namespace SinoNews.Tests.Fuzzing;

/// <summary>One sender: as a reader and as colleagues of each role, by turns.</summary>
internal sealed class Fuzzer(FuzzedSite site, Random dice) : IDisposable
{
    private const int ChecksEvery = 60;

    private static readonly string[] Ids = ["1", "2", "3", "4", "99"];

    private readonly Dictionary<string, HttpClient> _senders = new(StringComparer.Ordinal);

    internal List<string> Faults { get; } = [];

    internal HashSet<string> Routes { get; } = new(StringComparer.Ordinal);

    /// <summary>How many answers of each status; 0 for connections that were closed.</summary>
    internal SortedDictionary<int, int> Answers { get; } = [];

    internal async Task Run(int requests)
    {
        for (var number = 0; number < requests; number++)
        {
            if (number % ChecksEvery == 0)
                await Gather();
            // Each route once, in the order of a seed, then whichever.
            var role = _senders.Keys.ElementAt(dice.Next(_senders.Count));
            await Send(role, number < site.Routes.Count ? Route(site.Routes[number], number) : dice.Next(100) switch
            {
                < 45 => Route(site.Routes[dice.Next(site.Routes.Count)], number),
                < 95 when site.Forms.Count > 0 => Form(await AsSeenBy(role, site.Forms.ElementAt(dice.Next(site.Forms.Count)))),
                _ => Anything(),
            });
            if (number % 50 == 49)
                Count(await Wire.Send(site.ClientOptions.BaseAddress, dice, Faults));
        }
        Dispose();
    }

    public void Dispose()
    {
        foreach (var sender in _senders.Values)
            sender.Dispose();
    }

    // Whoever was signed out, disabled or demoted by what was sent is replaced, and there is always a story and a comment.
    private async Task Gather()
    {
        foreach (var role in Roles.All)
        {
            if (_senders.TryGetValue(role, out var known))
            {
                using var asked = await known.GetAsync(new Uri("/newsroom", UriKind.Relative));
                if ((int)asked.StatusCode == 200)
                    continue;
                known.Dispose();
            }
            var browser = _senders[role] = site.Browser();
            await new Visitor(browser).SignIn(await site.Recruit(role), SiteUnderTest.Password);
        }
        _senders.TryAdd("", site.Browser());
        var story = await site.Publish(Make.Words($"خبر {dice.Next()}"));
        await new Visitor(_senders[""]).Comment(story, $"تعليق {dice.Next()}");
        if (dice.Next(4) == 0)
            site.Time.Advance(TimeSpan.FromMinutes(dice.Next(1, 90)));
    }

    private HttpRequestMessage Route(RouteEndpoint route, int number)
    {
        Routes.Add(route.RoutePattern.RawText!);
        var plain = number < site.Routes.Count;
        var path = "/" + string.Join('/', route.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => Filled(part, plain)))));
        var method = plain || dice.Next(4) > 0 ? "GET" : Hostile.Methods[dice.Next(Hostile.Methods.Length)];
        return Request(method, plain ? path : path + Query());
    }

    private string Filled(RoutePatternPart part, bool plain) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        _ when plain || dice.Next(3) > 0 => Ids[dice.Next(Ids.Length)],
        _ => Hostile.Escaped(dice, Hostile.Value(dice)),
    };

    private string Query()
    {
        if (dice.Next(2) == 0)
            return "";
        var fields = Enumerable.Range(0, dice.Next(1, 5)).Select(_ => $"{Hostile.QueryNames[dice.Next(Hostile.QueryNames.Length)]}={Hostile.Escaped(dice, Hostile.Value(dice))}");
        return "?" + string.Join('&', fields);
    }

    // The same form with the sender's own token, where he may see it: what gets past that is what is wanted.
    private async Task<SeenForm> AsSeenBy(string role, SeenForm form)
    {
        var page = await new Visitor(_senders[role]).Get(form.Page);
        Count(page.Code);
        return page.Code == 200 && page.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true
            ? SeenForm.On(form.Page, page).FirstOrDefault(seen => seen.Name == form.Name) ?? form
            : form;
    }

    private HttpRequestMessage Form(SeenForm form)
    {
        // Half of them with one thing wrong, which then is all that is between them and the store.
        var gentle = dice.Next(2) == 0;
        var wrong = dice.Next(Math.Max(1, form.Fields.Count));
        var fields = form.Fields.Where(_ => gentle || dice.Next(12) > 0)
            .Select((field, place) => (gentle ? place != wrong : field.Name == SeenForm.Token && dice.Next(20) > 0) ? field : (field.Name, Value: Hostile.Changed(dice, field.Value))).ToList();
        if (!gentle && dice.Next(6) == 0)
            fields.Add((dice.Next(2) == 0 ? "Input.Id" : form.Fields.Count > 0 ? form.Fields[dice.Next(form.Fields.Count)].Name : "x", Hostile.Value(dice)));
        if (!form.IsPost)
            return Request("GET", $"{form.Action.Split('?')[0]}?{string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Name)}={Hostile.Escaped(dice, field.Value)}"))}");
        var request = Request("POST", form.Action);
        request.Content = form.HasFiles ? Files(fields) : new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "same-origin");
        return request;
    }

    private MultipartFormDataContent Files(IEnumerable<(string Name, string Value)> fields)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            if (dice.Next(3) == 0 && name != SeenForm.Token)
                content.Add(new ByteArrayContent(Hostile.Bytes(dice, 4000)), name, dice.Next(2) == 0 ? "صورة.jpg" : "..\\x.csv");
            else
                content.Add(new StringContent(value), name);
        }
        return content;
    }

    private HttpRequestMessage Anything()
    {
        var request = Request(Hostile.Methods[dice.Next(Hostile.Methods.Length)], "/" + Hostile.Escaped(dice, Hostile.Value(dice)) + Query());
        if (request.Method.Method is not ("GET" or "HEAD" or "TRACE" or "get"))
        {
            request.Content = new ByteArrayContent(Hostile.Bytes(dice, 3000));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(dice.Next(4) switch { 0 => "application/json", 1 => "multipart/form-data; boundary=x", 2 => "application/x-www-form-urlencoded", _ => "text/xml" });
        }
        return request;
    }

    private HttpRequestMessage Request(string method, string address)
    {
        var cut = address.Length > 6000 ? address[..6000] : address;
        var uri = new Uri(site.ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority) + cut.Replace(" ", "%20", StringComparison.Ordinal), new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var request = new HttpRequestMessage(new HttpMethod(method), uri);
        for (var headers = dice.Next(3) == 0 ? dice.Next(1, 5) : 0; headers > 0; headers--)
            request.Headers.TryAddWithoutValidation(Hostile.HeaderNames[dice.Next(Hostile.HeaderNames.Length)], Hostile.HeaderValue(dice));
        return request;
    }

    private async Task Send(string role, HttpRequestMessage request)
    {
        var said = $"{(role.Length == 0 ? "reader" : role)}: {request.Method} {request.RequestUri}\n{request.Headers}{(request.Content is FormUrlEncodedContent ? await request.Content.ReadAsStringAsync() : "")}";
        try
        {
            using (request)
            using (var response = await _senders[role].SendAsync(request))
            {
                var answer = new Answer(response, await response.Content.ReadAsByteArrayAsync());
                Count(answer.Code);
                // An error page that is asked for by its own address answers with what it says.
                if ((answer.Code is >= 500 and not 503 && !request.RequestUri!.AbsolutePath.StartsWith("/errors/", StringComparison.OrdinalIgnoreCase)) || (answer.ContentType?.StartsWith("text/", StringComparison.Ordinal) == true && answer.Body.Contains("   at SinoNews.", StringComparison.Ordinal)))
                    Faults.Add($"{answer.Code} to {said[..Math.Min(said.Length, 3000)]}");
                if (answer.Code < 500 && answer.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true && dice.Next(3) == 0)
                    site.See(request.RequestUri!.AbsolutePath, answer);
            }
        }
        catch (HttpRequestException)
        {
            Count(0); // closed, or our own client refused to send it
        }
    }

    private void Count(int status) => Answers[status] = Answers.GetValueOrDefault(status) + 1;
}
