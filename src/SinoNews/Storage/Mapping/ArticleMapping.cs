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
        article.Property(a => a.CommentMode).HasConversion<string>();

        // As a number it is compared (Binned = 0), and an index serves that; a bool is negated (NOT Binned), which none does.
        article.Property(a => a.Binned).HasConversion<int>();
        article.HasOne(a => a.Section).WithMany().HasForeignKey(a => a.SectionId).OnDelete(DeleteBehavior.Restrict);
        article.HasOne(a => a.Author).WithMany().HasForeignKey(a => a.AuthorId).OnDelete(DeleteBehavior.Restrict);
        article.HasOne(a => a.CreatedBy).WithMany().HasForeignKey(a => a.CreatedById).OnDelete(DeleteBehavior.Restrict);
        article.HasOne(a => a.Body).WithOne().HasForeignKey<ArticleBody>(body => body.ArticleId);
        article.HasMany(a => a.Revisions).WithOne().HasForeignKey(revision => revision.ArticleId);
        article.HasMany(a => a.Tags).WithOne(tagged => tagged.Article).HasForeignKey(tagged => tagged.ArticleId);

        // One index per readers' list, each giving both the filter and the order.
        article.HasIndex(a => new { a.VisibleFrom, a.Id });
        article.HasIndex(a => new { a.SectionId, a.VisibleFrom, a.Id });
        article.HasIndex(a => new { a.AuthorId, a.VisibleFrom, a.Id });

        // The newsroom's list, by last edit; and its tabs.
        article.HasIndex(a => new { a.Binned, a.EditedAt, a.Id });
        article.HasIndex(a => new { a.Binned, a.State, a.EditedAt, a.Id });

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
    }
}

internal sealed class RevisionMapping : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> revision)
    {
        revision.HasOne(r => r.By).WithMany().HasForeignKey(r => r.ById).OnDelete(DeleteBehavior.Restrict);
        revision.ComplexProperty(r => r.Words, words =>
        {
            foreach (var property in words.Metadata.ComplexType.GetProperties())
                property.SetColumnName(property.Name);
        });
        revision.HasIndex(r => new { r.ArticleId, r.Number }).IsUnique();
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
