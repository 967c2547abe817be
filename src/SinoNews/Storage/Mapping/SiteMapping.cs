using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SinoNews.Articles;

namespace SinoNews.Storage.Mapping;

internal sealed class SiteMapping : IEntityTypeConfiguration<Site>
{
    public void Configure(EntityTypeBuilder<Site> site)
    {
        site.Property(s => s.Version).IsConcurrencyToken();
        site.Property(s => s.Links).HasDefaultValueSql("'[]'").HasConversion(
            links => JsonSerializer.Serialize(links, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<List<SocialLink>>(json, JsonSerializerOptions.Default)!,
            new ValueComparer<IReadOnlyList<SocialLink>>(
                (one, other) => one!.SequenceEqual(other!),
                links => links.Count,
                links => links.ToList()));
    }
}

internal sealed class SectionMapping : IEntityTypeConfiguration<Section>
{
    public void Configure(EntityTypeBuilder<Section> section)
    {
        section.Property(s => s.Version).IsConcurrencyToken();
        section.Property(s => s.Look).HasDefaultValue(SectionLook.Plain);
        section.Property(s => s.CommentMode).HasConversion<string>();
        section.HasIndex(s => s.Slug).IsUnique();
    }
}

internal sealed class TagMapping : IEntityTypeConfiguration<Tag>
{
    public void Configure(EntityTypeBuilder<Tag> tag) => tag.HasIndex(t => t.Slug).IsUnique();
}

internal sealed class AuthorMapping : IEntityTypeConfiguration<Author>
{
    public void Configure(EntityTypeBuilder<Author> author)
    {
        author.Ignore(a => a.BioParagraphs);
        author.HasIndex(a => a.Slug).IsUnique();
    }
}
