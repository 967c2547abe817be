namespace SinoNews.Names;

/// <summary>What a glossary entry names.</summary>
public enum EntryKind
{
    Person,
    Place,
    Organisation,
    Concept,
    Work,
}
