using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SinoNews.Articles;

namespace SinoNews.Storage.Mapping;

internal sealed class StoryBatchMapping : IEntityTypeConfiguration<StoryBatch>
{
    public void Configure(EntityTypeBuilder<StoryBatch> batch)
    {
        batch.ToTable("StoryBatches");
        batch.Property(b => b.Act).HasConversion<string>();
        batch.Ignore(b => b.CanBeUndone);
        batch.HasOne(b => b.By).WithMany().HasForeignKey(b => b.ById).OnDelete(DeleteBehavior.Restrict);
        batch.HasOne(b => b.Section).WithMany().HasForeignKey(b => b.SectionId).OnDelete(DeleteBehavior.Restrict);
        batch.HasMany(b => b.Items).WithOne().HasForeignKey(item => item.BatchId);
        batch.HasIndex(b => b.UndoOfId).IsUnique().HasFilter("\"UndoOfId\" IS NOT NULL");
    }
}

internal sealed class StoryBatchItemMapping : IEntityTypeConfiguration<StoryBatchItem>
{
    public void Configure(EntityTypeBuilder<StoryBatchItem> item)
    {
        item.ToTable("StoryBatchItems");
        item.HasKey(i => new { i.BatchId, i.ArticleId });
        item.Property(i => i.Outcome).HasConversion<string>();
        item.Ignore(i => i.Changed);
        item.HasOne(i => i.Article).WithMany().HasForeignKey(i => i.ArticleId);
    }
}
