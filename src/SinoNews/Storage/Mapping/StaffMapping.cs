using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SinoNews.Staff;

namespace SinoNews.Storage.Mapping;

internal sealed class AdminActMapping : IEntityTypeConfiguration<AdminAct>
{
    public void Configure(EntityTypeBuilder<AdminAct> act)
    {
        act.Property(a => a.Kind).HasConversion<string>();
        act.HasOne(a => a.By).WithMany().HasForeignKey(a => a.ById).OnDelete(DeleteBehavior.Restrict);
    }
}
