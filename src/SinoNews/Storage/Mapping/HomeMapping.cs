using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SinoNews.Articles;

namespace SinoNews.Storage.Mapping;

internal sealed class HomeArrangementMapping : IEntityTypeConfiguration<HomeArrangement>
{
    public void Configure(EntityTypeBuilder<HomeArrangement> arrangement)
    {
        // The number is the version: two that were made of one can't both be stored.
        arrangement.HasKey(a => a.Number);
        arrangement.Property(a => a.Number).ValueGeneratedNever();
        arrangement.HasOne(a => a.By).WithMany().HasForeignKey(a => a.ById).OnDelete(DeleteBehavior.Restrict);
        arrangement.HasMany(a => a.Picks).WithOne().HasForeignKey(pick => pick.ArrangementNumber);
    }
}

internal sealed class HomePickMapping : IEntityTypeConfiguration<HomePick>
{
    public void Configure(EntityTypeBuilder<HomePick> pick)
    {
        pick.HasKey(p => new { p.ArrangementNumber, p.Position });
        pick.HasOne(p => p.Article).WithMany().HasForeignKey(p => p.ArticleId);
    }
}
