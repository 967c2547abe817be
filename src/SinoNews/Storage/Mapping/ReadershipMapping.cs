using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SinoNews.Articles;

namespace SinoNews.Storage.Mapping;

internal sealed class ReadPlaceMapping : IEntityTypeConfiguration<ReadPlace>
{
    public void Configure(EntityTypeBuilder<ReadPlace> place)
    {
        // The key gives a list both its filter and its order.
        place.HasKey(p => new { p.Window, p.SectionId, p.Rank });
        place.HasOne(p => p.Article).WithMany().HasForeignKey(p => p.ArticleId);
    }
}

internal sealed class StoryCountMapping : IEntityTypeConfiguration<StoryCount>
{
    public void Configure(EntityTypeBuilder<StoryCount> count)
    {
        count.ToTable("StoryCounts");
        count.HasKey(c => new { c.Binned, c.State });
        count.Property(c => c.State).HasConversion<string>();
        count.Property(c => c.Binned).HasConversion<int>();
        foreach (var state in Enum.GetValues<ArticleState>())
        {
            count.HasData(new { State = state, Binned = false, Count = 0 });
            count.HasData(new { State = state, Binned = true, Count = 0 });
        }
    }
}
