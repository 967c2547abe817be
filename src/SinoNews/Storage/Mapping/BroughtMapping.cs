using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SinoNews.Comments;

namespace SinoNews.Storage.Mapping;

internal sealed class BroughtMapping : IEntityTypeConfiguration<BroughtMark>
{
    public void Configure(EntityTypeBuilder<BroughtMark> brought)
    {
        brought.HasKey(b => b.Key);
        brought.Property(b => b.Key).ValueGeneratedNever();
    }
}
