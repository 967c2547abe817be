using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace SinoNews.Tests.Fuzzing;

/// <summary>What no HTTP client would send: bytes on the wire.</summary>
internal static class Wire
{
    private static readonly string[] Requests =
    [
        "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "POST /articles/1/comments HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 30\r\n\r\nInput.Name=a&Input.Text=b&x=yz",
        "GET /articles/1 HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
        "GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\nHost: localhost\r\n\r\n",
        "GET /search?q=%d8 HTTP/1.0\r\n\r\n",
        "GET /newsroom HTTP/1.0\r\n\r\n",
        "GET /api/articles HTTP/1.0\r\n\r\n",
        "POST /articles/1/comments HTTP/1.0\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 30\r\n\r\nInput.Name=a&Input.Text=b&x=yz",
        "GET /newsroom/comments HTTP/1.1\r\nHost: x:99999\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n",
    ];

    /// <returns>The status; 0 when the connection was closed without one.</returns>
    internal static async Task<int> Send(Uri address, Random dice, List<string> faults)
    {
        var bytes = Encoding.ASCII.GetBytes(Requests[dice.Next(Requests.Length)]);
        for (var changes = dice.Next(0, 6); changes > 0; changes--)
            bytes[dice.Next(bytes.Length)] = (byte)dice.Next(256);
        var status = await Send(address, bytes, isWhole: false);
        if (status is >= 500 and not (501 or 503 or 505))
            faults.Add($"{status} to the bytes {Convert.ToHexString(bytes)}");
        return status;
    }

    /// <summary>The same for bytes of one's own.</summary>
    /// <param name="isWhole">Nothing is missing: who is told that no more comes may give the request up.</param>
    internal static async Task<int> Send(Uri address, byte[] bytes, bool isWhole)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port);
        var stream = socket.GetStream();
        var buffer = new byte[64 * 1024];
        try
        {
            await stream.WriteAsync(bytes);
            if (!isWhole)
                socket.Client.Shutdown(SocketShutdown.Send);
            var read = await stream.ReadAtLeastAsync(buffer, 12, throwOnEndOfStream: false);
            if (read < 12 || !buffer.AsSpan().StartsWith("HTTP/1.1 "u8))
                return 0;
            return int.Parse(buffer.AsSpan(9, 3), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
