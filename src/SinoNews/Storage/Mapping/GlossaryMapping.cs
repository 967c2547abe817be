using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SinoNews.Names;

namespace SinoNews.Storage.Mapping;

internal sealed class GlossaryEntryMapping : IEntityTypeConfiguration<GlossaryEntry>
{
    public void Configure(EntityTypeBuilder<GlossaryEntry> entry)
    {
        entry.ToTable("GlossaryEntries");
        entry.Ignore(e => e.Words);
        entry.Property(e => e.Version).IsConcurrencyToken();
        entry.Property(e => e.Kind).HasConversion<string>();
        entry.Property(e => e.Spellings).HasConversion(
            spellings => JsonSerializer.Serialize(spellings, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<List<Spelling>>(json, JsonSerializerOptions.Default)!,
            new ValueComparer<IReadOnlyList<Spelling>>((one, other) => one!.SequenceEqual(other!), all => all.Count, all => all.ToList()));
        entry.HasIndex(e => e.Slug).IsUnique();
        entry.HasIndex(e => e.Name).IsUnique().HasFilter("NOT \"Deleted\"");
        entry.HasIndex(e => e.SourceKey).IsUnique();
        entry.HasIndex(e => new { e.SortKey, e.Id });
    }
}

internal sealed class EntryActMapping : IEntityTypeConfiguration<EntryAct>
{
    public void Configure(EntityTypeBuilder<EntryAct> act)
    {
        act.ToTable("EntryActs");
        act.Property(a => a.Kind).HasConversion<string>();
        act.Property(a => a.Before).HasConversion(
            words => JsonSerializer.Serialize(words, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<EntryWords>(json, JsonSerializerOptions.Default));
        act.HasOne<GlossaryEntry>().WithMany().HasForeignKey(a => a.EntryId).OnDelete(DeleteBehavior.Restrict);
        act.HasOne(a => a.By).WithMany().HasForeignKey(a => a.ById).OnDelete(DeleteBehavior.Restrict);
        act.HasIndex(a => new { a.EntryId, a.Id });
        act.HasIndex(a => a.ImportId);
    }
}

internal sealed class GlossaryImportMapping : IEntityTypeConfiguration<GlossaryImport>
{
    public void Configure(EntityTypeBuilder<GlossaryImport> import)
    {
        import.ToTable("GlossaryImports");
        import.Property(i => i.Rows).HasConversion(
            rows => JsonSerializer.Serialize(rows, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<List<FileRow>>(json, JsonSerializerOptions.Default)!,
            new ValueComparer<IReadOnlyList<FileRow>>((one, other) => ReferenceEquals(one, other), rows => rows.Count, rows => rows)); // never changed
        import.HasOne(i => i.By).WithMany().HasForeignKey(i => i.ById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class GlossaryStateMapping : IEntityTypeConfiguration<GlossaryState>
{
    public void Configure(EntityTypeBuilder<GlossaryState> state)
    {
        state.ToTable("GlossaryStates");
        state.Property(s => s.Id).ValueGeneratedNever();
        state.Property(s => s.Version).IsConcurrencyToken();
        state.HasData(new { Id = 1, Version = 1 });
    }
}

internal sealed class ArticleMentionMapping : IEntityTypeConfiguration<ArticleMention>
{
    public void Configure(EntityTypeBuilder<ArticleMention> mention)
    {
        mention.ToTable("ArticleMentions");
        mention.HasKey(m => new { m.ArticleId, m.EntryId });
        mention.HasOne<GlossaryEntry>().WithMany().HasForeignKey(m => m.EntryId);
        mention.HasIndex(m => new { m.EntryId, m.VisibleFrom, m.ArticleId });

        // The report on the archive's spellings: few rows.
        mention.HasIndex(m => new { m.ArticleId }, "IX_ArticleMentions_Rejected").HasFilter("\"HasRejectedSpelling\"");
    }
}
