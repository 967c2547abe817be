using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SinoNews.Staff;

namespace SinoNews.Storage.Mapping;

internal sealed class StaffMemberMapping : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> member)
    {
        member.Ignore(m => m.IsDisabled);
        member.Ignore(m => m.HasPassword);
        member.HasOne(m => m.Author).WithOne().HasForeignKey<StaffMember>(m => m.AuthorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OneTimeLinkMapping : IEntityTypeConfiguration<OneTimeLink>
{
    public void Configure(EntityTypeBuilder<OneTimeLink> link) =>
        link.HasOne(l => l.Member).WithMany().HasForeignKey(l => l.MemberId).OnDelete(DeleteBehavior.Cascade);
}

internal sealed class StaffSessionMapping : IEntityTypeConfiguration<StaffSession>
{
    public void Configure(EntityTypeBuilder<StaffSession> session)
    {
        session.HasOne(s => s.Member).WithMany().HasForeignKey(s => s.MemberId).OnDelete(DeleteBehavior.Cascade);
        session.HasIndex(s => new { s.MemberId, s.Id });
        session.HasIndex(s => s.SeenAt);
    }
}

internal sealed class SignInMapping : IEntityTypeConfiguration<SignIn>
{
    public void Configure(EntityTypeBuilder<SignIn> line)
    {
        line.Property(l => l.Way).HasConversion<string>();
        line.Property(l => l.Outcome).HasConversion<string>();
        line.HasOne(l => l.Member).WithMany().HasForeignKey(l => l.MemberId).OnDelete(DeleteBehavior.Cascade);
        line.HasIndex(l => new { l.MemberId, l.Outcome, l.At });
        line.HasIndex(l => new { l.MemberId, l.Id });
        line.HasIndex(l => l.At);
    }
}

internal sealed class AdminActMapping : IEntityTypeConfiguration<AdminAct>
{
    public void Configure(EntityTypeBuilder<AdminAct> act)
    {
        act.Property(a => a.Kind).HasConversion<string>();
        act.HasOne(a => a.By).WithMany().HasForeignKey(a => a.ById).OnDelete(DeleteBehavior.Restrict);
    }
}
