namespace SinoNews.Importing.WordPress;

/// <summary>
/// A file of UTF-8 whose control characters are spaces: XML forbids them, and WordPress writes them all the same, as they
/// were typed or pasted.
/// </summary>
internal sealed class PrintableStream(Stream file) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => file.Length;

    public override long Position
    {
        get => file.Position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = file.Read(buffer);
        foreach (ref var one in buffer[..read])
        {
            if (one < 0x20 && one is not ((byte)'\t' or (byte)'\n' or (byte)'\r'))
                one = (byte)' ';
        }
        return read;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
