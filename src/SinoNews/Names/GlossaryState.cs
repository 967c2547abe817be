namespace SinoNews.Names;

/// <summary>The one row that tells which glossary holds.</summary>
public sealed class GlossaryState
{
    public int Id { get; private set; } = 1;

    /// <summary>Grows with every change of any entry, in its transaction.</summary>
    public int Version { get; private set; }

    public void Change() => Version++;
}
