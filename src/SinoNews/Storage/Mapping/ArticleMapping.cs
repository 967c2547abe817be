using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SinoNews.Articles;

namespace SinoNews.Storage.Mapping;

internal sealed class ArticleMapping : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> article)
    {
        article.Property(a => a.Version).IsConcurrencyToken();
        article.Property(a => a.State).HasConversion<string>();
        article.Property(a => a.Kind).HasConversion<string>().HasDefaultValue(ArticleKind.News);
        article.Ignore(a => a.LatestWords);
        article.Property(a => a.CommentMode).HasConversion<string>();

        // As a number it is compared (Binned = 0), and an index serves that; a bool is negated (NOT Binned), which none does.
        article.Property(a => a.Binned).HasConversion<int>();
        article.HasOne(a => a.Section).WithMany().HasForeignKey(a => a.SectionId).OnDelete(DeleteBehavior.Restrict);
        article.HasOne(a => a.Picture).WithMany().HasForeignKey(a => a.PictureId).OnDelete(DeleteBehavior.Restrict);
        article.HasOne(a => a.CreatedBy).WithMany().HasForeignKey(a => a.CreatedById).OnDelete(DeleteBehavior.Restrict);
        article.HasOne(a => a.Body).WithOne().HasForeignKey<ArticleBody>(body => body.ArticleId);
        article.HasOne(a => a.Package).WithOne().HasForeignKey<StoryPackage>(package => package.ArticleId);
        article.HasOne(a => a.Series).WithMany().HasForeignKey(a => a.SeriesId).OnDelete(DeleteBehavior.Restrict);
        article.HasMany(a => a.Revisions).WithOne(revision => revision.Article).HasForeignKey(revision => revision.ArticleId);
        article.HasMany(a => a.Acts).WithOne().HasForeignKey(act => act.ArticleId);
        article.HasMany(a => a.Corrections).WithOne(correction => correction.Article).HasForeignKey(correction => correction.ArticleId);
        article.HasMany(a => a.Authors).WithOne(byline => byline.Article).HasForeignKey(byline => byline.ArticleId);
        article.HasMany(a => a.Mentions).WithOne(mention => mention.Article).HasForeignKey(mention => mention.ArticleId);
        article.HasMany(a => a.Tags).WithOne(tagged => tagged.Article).HasForeignKey(tagged => tagged.ArticleId);

        // One index per readers' list, each giving both the filter and the order.
        article.HasIndex(a => new { a.VisibleFrom, a.Id });
        article.HasIndex(a => new { a.SectionId, a.VisibleFrom, a.Id });

        article.HasIndex(a => new { a.SeriesId, a.VisibleFrom, a.Id }).HasFilter("\"SeriesId\" IS NOT NULL");

        // The newsroom's list, by last edit; and its tabs.
        article.HasIndex(a => new { a.Binned, a.EditedAt, a.Id });
        article.HasIndex(a => new { a.Binned, a.State, a.EditedAt, a.Id });

        // Its filters, each with and without a state; what is unfinished is few rows.
        article.HasIndex(a => new { a.Binned, a.SectionId, a.EditedAt, a.Id });
        article.HasIndex(a => new { a.Binned, a.SectionId, a.State, a.EditedAt, a.Id });
        article.HasIndex(a => new { a.Binned, a.CreatedById, a.EditedAt, a.Id });
        article.HasIndex(a => new { a.Binned, a.CreatedById, a.State, a.EditedAt, a.Id });
        article.HasIndex(a => new { a.EditedAt, a.Id }, "IX_Articles_Unpublished").HasFilter("\"LiveRevision\" <> \"LatestRevision\"");

        // A search reads this index and no rows but those that it shows.
        article.HasIndex(a => new { a.Binned, a.EditedAt, a.Id, a.State, a.SectionId, a.CreatedById, a.Folded }, ArticleTables.Words);
        article.HasIndex(a => a.Id, "IX_Articles_Unfolded").HasFilter("\"Folded\" = ''");

        // What is due next, the breaking line and what is followed: few rows at any time.
        article.HasIndex(a => a.VisibleFrom, "IX_Articles_Due").HasFilter("\"State\" = 'Scheduled'");
        article.HasIndex(a => a.BreakingUntil).HasFilter("\"BreakingUntil\" IS NOT NULL");
        article.HasIndex(a => a.LiveUntil).HasFilter("\"LiveUntil\" IS NOT NULL");

        // Whether a chosen address is another story's.
        article.HasIndex(a => a.Slug);

        // Of two sends of one new form, the second finds the first.
        article.HasIndex(a => a.DraftKey).IsUnique().HasFilter("\"DraftKey\" IS NOT NULL");

        article.HasIndex(a => a.SourceKey).IsUnique();
        article.HasIndex(a => a.SourceHash);
    }
}

internal sealed class ArticleBodyMapping : IEntityTypeConfiguration<ArticleBody>
{
    public void Configure(EntityTypeBuilder<ArticleBody> body)
    {
        body.ToTable("ArticleBodies");
        body.HasKey(b => b.ArticleId);
        body.Ignore(b => b.ReadingMinutes);
        body.Ignore(b => b.Opening);
        body.HasIndex(b => b.RenderVersion);
    }
}

internal sealed class RevisionMapping : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> revision)
    {
        revision.HasOne(r => r.By).WithMany().HasForeignKey(r => r.ById).OnDelete(DeleteBehavior.Restrict);
        revision.ComplexProperty(r => r.Words, words => words.AsColumns());
        revision.HasIndex(r => new { r.ArticleId, r.Number }).IsUnique();
    }
}

internal sealed class WorkingCopyMapping : IEntityTypeConfiguration<WorkingCopy>
{
    public void Configure(EntityTypeBuilder<WorkingCopy> copy)
    {
        copy.ToTable("WorkingCopies");
        copy.HasOne(c => c.Article).WithMany().HasForeignKey(c => c.ArticleId);
        copy.HasOne(c => c.By).WithMany().HasForeignKey(c => c.ById);
        copy.ComplexProperty(c => c.Words, words => words.AsColumns());
        copy.HasIndex(c => new { c.ArticleId, c.ById });
        copy.HasIndex(c => new { c.ById, c.Key }).IsUnique();
        copy.HasIndex(c => new { c.ById, c.SavedAt });
    }
}

internal sealed class EditClaimMapping : IEntityTypeConfiguration<EditClaim>
{
    public void Configure(EntityTypeBuilder<EditClaim> claim)
    {
        claim.HasKey(c => c.ArticleId);
        claim.HasOne<Article>().WithOne().HasForeignKey<EditClaim>(c => c.ArticleId);
        claim.HasOne(c => c.By).WithMany().HasForeignKey(c => c.ById);
    }
}

internal sealed class ArticleActMapping : IEntityTypeConfiguration<ArticleAct>
{
    public void Configure(EntityTypeBuilder<ArticleAct> act)
    {
        act.Property(a => a.Kind).HasConversion<string>();
        act.HasOne(a => a.By).WithMany().HasForeignKey(a => a.ById).OnDelete(DeleteBehavior.Restrict);
        act.HasIndex(a => new { a.ArticleId, a.Id });
    }
}

internal sealed class CorrectionMapping : IEntityTypeConfiguration<Correction>
{
    public void Configure(EntityTypeBuilder<Correction> correction)
    {
        correction.HasOne(c => c.By).WithMany().HasForeignKey(c => c.ById).OnDelete(DeleteBehavior.Restrict);
        correction.HasIndex(c => c.ArticleId);

        // The public list, newest first.
        correction.HasIndex(c => new { c.At, c.Id });
    }
}

internal sealed class ArticleAuthorMapping : IEntityTypeConfiguration<ArticleAuthor>
{
    public void Configure(EntityTypeBuilder<ArticleAuthor> byline)
    {
        byline.HasKey(b => new { b.ArticleId, b.AuthorId });
        byline.HasOne(b => b.Author).WithMany().HasForeignKey(b => b.AuthorId).OnDelete(DeleteBehavior.Restrict);
        byline.HasIndex(b => new { b.AuthorId, b.VisibleFrom, b.ArticleId });
    }
}

internal sealed class ArticleTagMapping : IEntityTypeConfiguration<ArticleTag>
{
    public void Configure(EntityTypeBuilder<ArticleTag> tagged)
    {
        tagged.HasKey(t => new { t.ArticleId, t.TagId });
        tagged.HasOne(t => t.Tag).WithMany().HasForeignKey(t => t.TagId);
        tagged.HasIndex(t => new { t.TagId, t.VisibleFrom, t.ArticleId });
    }
}

/// <summary>A story's words lie in columns of their own, wherever they are kept.</summary>
internal static class WordsMapping
{
    internal static void AsColumns(this ComplexPropertyBuilder<ArticleWords> words)
    {
        words.Property(w => w.Kind).HasConversion<string>().HasDefaultValue(ArticleKind.News);
        words.Property(w => w.ShowsTerms).HasDefaultValue(true);
        words.Ignore(w => w.Byline);
        foreach (var property in words.Metadata.ComplexType.GetProperties())
            property.SetColumnName(property.Name);
    }
}
