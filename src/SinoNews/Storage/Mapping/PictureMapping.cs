using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SinoNews.Media;

namespace SinoNews.Storage.Mapping;

internal sealed class PictureMapping : IEntityTypeConfiguration<Picture>
{
    public void Configure(EntityTypeBuilder<Picture> picture)
    {
        picture.Property(p => p.Version).IsConcurrencyToken();
        picture.Property(p => p.Format).HasConversion<string>();
        picture.Ignore(p => p.FocalPoint).Ignore(p => p.Words).Ignore(p => p.Ref).Ignore(p => p.Markdown);
        picture.HasOne(p => p.UploadedBy).WithMany().HasForeignKey(p => p.UploadedById).OnDelete(DeleteBehavior.Restrict);
        picture.HasOne(p => p.EditedBy).WithMany().HasForeignKey(p => p.EditedById).OnDelete(DeleteBehavior.Restrict);
        picture.HasMany(p => p.Former).WithOne().HasForeignKey(former => former.PictureId);
        picture.HasIndex(p => p.Hash).IsUnique();
    }
}

internal sealed class FormerPictureMapping : IEntityTypeConfiguration<FormerPicture>
{
    public void Configure(EntityTypeBuilder<FormerPicture> former)
    {
        former.HasKey(f => new { f.PictureId, f.Hash });
        former.Property(f => f.Format).HasConversion<string>();
        former.HasIndex(f => f.Hash);
    }
}
