using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SinoNews.Articles;

namespace SinoNews.Storage.Mapping;

internal sealed class SeriesMapping : IEntityTypeConfiguration<Series>
{
    public void Configure(EntityTypeBuilder<Series> series)
    {
        series.ToTable("Series");
        series.HasIndex(s => s.Slug).IsUnique();
    }
}

internal sealed class StoryPackageMapping : IEntityTypeConfiguration<StoryPackage>
{
    public void Configure(EntityTypeBuilder<StoryPackage> package)
    {
        package.ToTable("StoryPackages");
        package.HasKey(p => p.ArticleId);
        package.Property(p => p.ArticleId).ValueGeneratedNever();
        package.Property(p => p.Related).HasConversion(
            related => StoryPackage.Write(related),
            column => StoryPackage.Read(column),
            new ValueComparer<IReadOnlyList<RelatedStory>>((one, other) => one!.SequenceEqual(other!), related => related.Count, related => related));
        package.Property(p => p.IsDue).HasConversion<int>(); // as Binned of a story

        // Whether a card is still shown.
        package.HasIndex(p => p.Card);

        // Few rows at any time.
        package.HasIndex(p => p.ArticleId, "IX_StoryPackages_Due").HasFilter("\"IsDue\" = 1");
    }
}
