using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace SinoNews.Benchmarks.Moderation;

/// <summary>
/// Posts comments over keep-alive connections, each the next as soon as it is answered, or at a steady pace. On bare
/// sockets: an HTTP library would take from the site the very cores that are measured.
/// </summary>
internal sealed class PostingClient(int port, IReadOnlyList<long> articles, int seed)
{
    private readonly ArabicWriting _writing = new(Uri.EscapeDataString);
    private int _sent;

    /// <summary>How many comments come in a second, each at its time; null for each connection's next as soon as it may.</summary>
    public double? PerSecond { get; init; }

    public sealed record Result(double Seconds, int Accepted, int Other, Figures Times);

    /// <summary>Posts until the time is over and every answer has come.</summary>
    public async Task<Result> Run(int connections, TimeSpan length, CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        var results = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => Post(watch, length, ct), ct)));
        var times = new Figures();
        foreach (var result in results)
            times.Add(result.Times);
        return new Result(watch.Elapsed.TotalSeconds, results.Sum(result => result.Accepted), results.Sum(result => result.Other), times);
    }

    private async Task<Result> Post(Stopwatch watch, TimeSpan length, CancellationToken ct)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync("127.0.0.1", port, ct);
        var (accepted, other, times, answer) = (0, 0, new Figures(), new byte[64 * 1024]);
        while (watch.Elapsed < length)
        {
            var number = Interlocked.Increment(ref _sent);
            var request = Request(number);
            var sent = await Due(number, watch, ct);
            await socket.SendAsync(request, ct);
            var status = await Answer(socket, answer, ct);
            times.Add(Stopwatch.GetElapsedTime(sent));
            _ = status == 303 ? accepted++ : other++;
        }
        return new Result(0, accepted, other, times);
    }

    // Where each has its time, its wait counts from then: a site that falls behind is not asked less often.
    private async Task<long> Due(int number, Stopwatch watch, CancellationToken ct)
    {
        if (PerSecond is not { } rate)
            return Stopwatch.GetTimestamp();
        var wait = TimeSpan.FromSeconds(number / rate) - watch.Elapsed;
        var due = Stopwatch.GetTimestamp() + (long)(wait.TotalSeconds * Stopwatch.Frequency);
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, ct);
        return Math.Min(due, Stopwatch.GetTimestamp());
    }

    private byte[] Request(int number)
    {
        var who = (seed * 1_000_000L) + number;
        var text = _writing.Text(new Random((int)who), "+");
        var body = $"Input.Name={Uri.EscapeDataString($"قارئ {who}")}&Input.Email=p{who}%40example.net&Input.Key={Guid.NewGuid()}"
            + $"&Input.Website=&Input.ReplyTo=&Input.Text={text}+{who}";
        return Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"""
            POST /articles/{articles[number % articles.Count]}/comments HTTP/1.1
            Host: localhost
            X-Forwarded-For: 172.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}
            Sec-Fetch-Site: same-origin
            Content-Type: application/x-www-form-urlencoded
            Content-Length: {body.Length}

            {body}
            """).ReplaceLineEndings("\r\n"));
    }

    private static async Task<int> Answer(Socket socket, byte[] buffer, CancellationToken ct)
    {
        for (var length = 0; ;)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length), ct);
            if (read == 0)
                throw new IOException("The site closed the connection.");
            length += read;
            if (IsWhole(buffer.AsSpan(0, length)))
                return int.Parse(buffer.AsSpan(9, 3), CultureInfo.InvariantCulture);
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
            return false;
        var field = answer[..head].IndexOf("Content-Length: "u8);
        if (field < 0)
            return answer.EndsWith("0\r\n\r\n"u8); // in chunks
        var digits = answer[(field + 16)..];
        return answer.Length == head + 4 + int.Parse(digits[..digits.IndexOf((byte)'\r')], CultureInfo.InvariantCulture);
    }
}
