using System.Buffers.Text;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace SinoNews.Benchmarks.Serving;

/// <summary>
/// A keep-alive connection on a bare socket, one request after another. An HTTP library would take from the site the very
/// cores that are measured; and here an answer is held against its own framing, byte by byte.
/// </summary>
internal sealed class KeptConnection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[128 * 1024];
    private int _length;

    private KeptConnection()
    {
    }

    public static async Task<KeptConnection> Open(int port, CancellationToken ct)
    {
        var connection = new KeptConnection();
        await connection._socket.ConnectAsync("127.0.0.1", port, ct);
        return connection;
    }

    /// <param name="target">Path and query, escaped.</param>
    /// <param name="headers">Each as <c>Name: value</c>.</param>
    public static byte[] Get(string target, params IEnumerable<string> headers) => Encoding.ASCII.GetBytes(
        string.Join("\r\n", [$"GET {target} HTTP/1.1", "Host: localhost", .. headers, "", ""]));

    /// <returns>What came; valid until the next is asked.</returns>
    /// <exception cref="TornAnswerException">It does not end where it says, or there is more.</exception>
    public async ValueTask<Answer> Ask(ReadOnlyMemory<byte> request, CancellationToken ct)
    {
        _length = 0;
        await _socket.SendAsync(request, ct);
        int head;
        while ((head = _buffer.AsSpan(0, _length).IndexOf("\r\n\r\n"u8)) < 0)
            await Receive(ct);
        head += 4;
        var status = int.Parse(_buffer.AsSpan(9, 3), CultureInfo.InvariantCulture);
        var length = status is 204 or 304 ? 0 : ContentLength(head) is { } known ? await Whole(head, known, ct) : await Chunks(head, ct);
        return new Answer(status, _buffer.AsMemory(0, head), _buffer.AsMemory(head, length));
    }

    public void Dispose() => _socket.Dispose();

    private int? ContentLength(int head)
    {
        var field = "\r\nContent-Length: "u8;
        var at = _buffer.AsSpan(0, head).IndexOf(field);
        return at >= 0 && Utf8Parser.TryParse(_buffer.AsSpan(at + field.Length), out int length, out _) ? length : null;
    }

    private async ValueTask<int> Whole(int head, int length, CancellationToken ct)
    {
        while (_length < head + length)
            await Receive(ct);
        return _length == head + length ? length : throw new TornAnswerException("More came than the length that was said.");
    }

    // Each chunk is moved to the end of those before it.
    private async ValueTask<int> Chunks(int head, CancellationToken ct)
    {
        for (var (at, to) = (head, head); ;)
        {
            int line;
            while ((line = _buffer.AsSpan(at, _length - at).IndexOf("\r\n"u8)) < 0)
                await Receive(ct);
            if (!Utf8Parser.TryParse(_buffer.AsSpan(at, line), out int size, out _, 'x'))
                throw new TornAnswerException("No length of a chunk where one must stand.");
            at += line + 2;
            while (_length < at + size + 2)
                await Receive(ct);
            if (!_buffer.AsSpan(at + size, 2).SequenceEqual("\r\n"u8))
                throw new TornAnswerException("A chunk is longer than it says.");
            if (size == 0)
                return _length == at + 2 ? to - head : throw new TornAnswerException("More came after the last chunk.");
            _buffer.AsSpan(at, size).CopyTo(_buffer.AsSpan(to));
            (at, to) = (at + size + 2, to + size);
        }
    }

    private async ValueTask Receive(CancellationToken ct)
    {
        if (_length == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = await _socket.ReceiveAsync(_buffer.AsMemory(_length), ct);
        _length += read > 0 ? read : throw new TornAnswerException("The connection was closed in the middle of an answer.");
    }
}

/// <summary>An answer that is no answer.</summary>
internal sealed class TornAnswerException(string message) : IOException(message);
