PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);
INSERT INTO __EFMigrationsHistory VALUES('20261123160333_Initial','10.0.15');
CREATE TABLE IF NOT EXISTS "AspNetRoles" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AspNetRoles" PRIMARY KEY AUTOINCREMENT,
    "Name" TEXT NULL,
    "NormalizedName" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL
);
INSERT INTO AspNetRoles VALUES(1,'Author','AUTHOR','c1');
INSERT INTO AspNetRoles VALUES(2,'Editor','EDITOR','c2');
INSERT INTO AspNetRoles VALUES(3,'Admin','ADMIN','c3');
CREATE TABLE IF NOT EXISTS "AspNetUsers" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AspNetUsers" PRIMARY KEY AUTOINCREMENT,
    "Name" TEXT NOT NULL,
    "JoinedAt" TEXT NOT NULL,
    "UserName" TEXT NULL,
    "NormalizedUserName" TEXT NULL,
    "Email" TEXT NULL,
    "NormalizedEmail" TEXT NULL,
    "EmailConfirmed" INTEGER NOT NULL,
    "PasswordHash" TEXT NULL,
    "SecurityStamp" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL,
    "PhoneNumber" TEXT NULL,
    "PhoneNumberConfirmed" INTEGER NOT NULL,
    "TwoFactorEnabled" INTEGER NOT NULL,
    "LockoutEnd" TEXT NULL,
    "LockoutEnabled" INTEGER NOT NULL,
    "AccessFailedCount" INTEGER NOT NULL
);
INSERT INTO AspNetUsers VALUES(1,'ليلى حدّاد','2026-09-01 10:00:00.123','member1@example.org','MEMBER1@EXAMPLE.ORG','member1@example.org','MEMBER1@EXAMPLE.ORG',1,'hash1','s1','u1',NULL,0,0,NULL,1,0);
INSERT INTO AspNetUsers VALUES(2,'نورة','2026-09-01 10:00:00.123','member2@example.org','MEMBER2@EXAMPLE.ORG','member2@example.org','MEMBER2@EXAMPLE.ORG',1,'hash2','s2','u2',NULL,0,0,NULL,1,0);
INSERT INTO AspNetUsers VALUES(3,'المدير','2026-09-01 10:00:00.123','member3@example.org','MEMBER3@EXAMPLE.ORG','member3@example.org','MEMBER3@EXAMPLE.ORG',1,'hash3','s3','u3',NULL,0,0,NULL,1,0);
CREATE TABLE IF NOT EXISTS "Authors" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Authors" PRIMARY KEY AUTOINCREMENT,
    "Slug" TEXT NOT NULL,
    "Name" TEXT NOT NULL
);
INSERT INTO Authors VALUES(1,'ليلى','ليلى حدّاد');
INSERT INTO Authors VALUES(2,'سامي','سامي');
CREATE TABLE IF NOT EXISTS "Sections" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Sections" PRIMARY KEY AUTOINCREMENT,
    "Slug" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Description" TEXT NOT NULL,
    "Position" INTEGER NOT NULL,
    "Glyph" TEXT NOT NULL,
    "Pinyin" TEXT NOT NULL,
    "GlyphMeaning" TEXT NOT NULL,
    "GlyphNote" TEXT NOT NULL,
    "StoryGlyphs" TEXT NOT NULL
);
INSERT INTO Sections VALUES(1,'politics','سياسة','عن «سياسة»',1,'文','wén','كتابة','','');
INSERT INTO Sections VALUES(2,'culture','ثقافة','عن «ثقافة»',2,'文','wén','كتابة','','');
INSERT INTO Sections VALUES(3,'travel','سفر','عن «سفر»',3,'文','wén','كتابة','','');
CREATE TABLE IF NOT EXISTS "SetupLinks" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_SetupLinks" PRIMARY KEY AUTOINCREMENT,
    "TokenHash" TEXT NOT NULL,
    "ExpiresAt" TEXT NOT NULL
);
INSERT INTO SetupLinks VALUES(1,'hash','2026-09-09 10:00:00.123');
CREATE TABLE IF NOT EXISTS "Sites" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Sites" PRIMARY KEY AUTOINCREMENT,
    "Name" TEXT NOT NULL,
    "Tagline" TEXT NULL
);
INSERT INTO Sites VALUES(1,'سينو نيوز','عبارة ''بعلامة''');
CREATE TABLE IF NOT EXISTS "Tags" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Tags" PRIMARY KEY AUTOINCREMENT,
    "Slug" TEXT NOT NULL,
    "Name" TEXT NOT NULL
);
INSERT INTO Tags VALUES(1,'أنهار','أنهار');
INSERT INTO Tags VALUES(2,'شاي','شاي');
CREATE TABLE IF NOT EXISTS "AspNetRoleClaims" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AspNetRoleClaims" PRIMARY KEY AUTOINCREMENT,
    "RoleId" INTEGER NOT NULL,
    "ClaimType" TEXT NULL,
    "ClaimValue" TEXT NULL,
    CONSTRAINT "FK_AspNetRoleClaims_AspNetRoles_RoleId" FOREIGN KEY ("RoleId") REFERENCES "AspNetRoles" ("Id") ON DELETE CASCADE
);
CREATE TABLE IF NOT EXISTS "AspNetUserClaims" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AspNetUserClaims" PRIMARY KEY AUTOINCREMENT,
    "UserId" INTEGER NOT NULL,
    "ClaimType" TEXT NULL,
    "ClaimValue" TEXT NULL,
    CONSTRAINT "FK_AspNetUserClaims_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);
CREATE TABLE IF NOT EXISTS "AspNetUserLogins" (
    "LoginProvider" TEXT NOT NULL,
    "ProviderKey" TEXT NOT NULL,
    "ProviderDisplayName" TEXT NULL,
    "UserId" INTEGER NOT NULL,
    CONSTRAINT "PK_AspNetUserLogins" PRIMARY KEY ("LoginProvider", "ProviderKey"),
    CONSTRAINT "FK_AspNetUserLogins_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);
CREATE TABLE IF NOT EXISTS "AspNetUserPasskeys" (
    "CredentialId" BLOB NOT NULL CONSTRAINT "PK_AspNetUserPasskeys" PRIMARY KEY,
    "UserId" INTEGER NOT NULL,
    "Data" TEXT NOT NULL,
    CONSTRAINT "FK_AspNetUserPasskeys_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);
INSERT INTO AspNetUserPasskeys VALUES(X'0102ff',3,'{}');
CREATE TABLE IF NOT EXISTS "AspNetUserRoles" (
    "UserId" INTEGER NOT NULL,
    "RoleId" INTEGER NOT NULL,
    CONSTRAINT "PK_AspNetUserRoles" PRIMARY KEY ("UserId", "RoleId"),
    CONSTRAINT "FK_AspNetUserRoles_AspNetRoles_RoleId" FOREIGN KEY ("RoleId") REFERENCES "AspNetRoles" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_AspNetUserRoles_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);
INSERT INTO AspNetUserRoles VALUES(1,1);
INSERT INTO AspNetUserRoles VALUES(2,2);
INSERT INTO AspNetUserRoles VALUES(3,3);
CREATE TABLE IF NOT EXISTS "AspNetUserTokens" (
    "UserId" INTEGER NOT NULL,
    "LoginProvider" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Value" TEXT NULL,
    CONSTRAINT "PK_AspNetUserTokens" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
    CONSTRAINT "FK_AspNetUserTokens_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);
INSERT INTO AspNetUserTokens VALUES(3,'[AspNetUserStore]','AuthenticatorKey','KEY');
CREATE TABLE IF NOT EXISTS "Articles" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Articles" PRIMARY KEY AUTOINCREMENT,
    "Version" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "VisibleFrom" TEXT NULL,
    "Title" TEXT NOT NULL,
    "Kicker" TEXT NULL,
    "Standfirst" TEXT NULL,
    "Description" TEXT NOT NULL,
    "Slug" TEXT NOT NULL,
    "Glyphs" TEXT NULL,
    "Illustration" TEXT NULL,
    "Source" TEXT NULL,
    "ReadingMinutes" INTEGER NOT NULL,
    "SectionId" INTEGER NOT NULL,
    "AuthorId" INTEGER NOT NULL,
    "LatestRevision" INTEGER NOT NULL,
    "LiveRevision" INTEGER NULL,
    "CreatedAt" TEXT NOT NULL,
    "EditedAt" TEXT NOT NULL,
    "ModifiedAt" TEXT NULL,
    "CreatedById" INTEGER NULL,
    "TouchedByStaff" INTEGER NOT NULL,
    "Binned" INTEGER NOT NULL,
    "WithdrawalReason" TEXT NULL,
    "SourceKey" TEXT NULL,
    "SourceHash" TEXT NULL,
    "CommentCount" INTEGER NOT NULL,
    "CommentsClosed" INTEGER NOT NULL,
    CONSTRAINT "FK_Articles_AspNetUsers_CreatedById" FOREIGN KEY ("CreatedById") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Articles_Authors_AuthorId" FOREIGN KEY ("AuthorId") REFERENCES "Authors" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Articles_Sections_SectionId" FOREIGN KEY ("SectionId") REFERENCES "Sections" ("Id") ON DELETE RESTRICT
);
INSERT INTO Articles VALUES(1,2,'Published','2026-09-03 10:00:00.123','نهر اليانغتسي يفيض: «أرقام» العام','تقرير','مقدّمة','وصف نهر اليانغتسي يفيض: «أرقام» العام','نهر-اليانغتسي-يفيض-أرقام-العام',NULL,NULL,NULL,2,2,1,1,1,'2026-09-01 10:00:00.123','2026-09-03 10:00:00.123',NULL,1,1,0,NULL,NULL,NULL,2,0);
INSERT INTO Articles VALUES(2,2,'Draft',NULL,'مسوّدة عن الشاي','تقرير','مقدّمة','وصف مسوّدة عن الشاي','مسوّدة-عن-الشاي',NULL,NULL,NULL,2,3,1,1,NULL,'2026-09-01 10:00:00.123','2026-09-03 10:00:00.123',NULL,1,1,0,NULL,NULL,NULL,0,0);
INSERT INTO Articles VALUES(3,2,'InReview',NULL,'تنتظر المراجعة','تقرير','مقدّمة','وصف تنتظر المراجعة','تنتظر-المراجعة',NULL,NULL,NULL,2,1,1,1,NULL,'2026-09-01 10:00:00.123','2026-09-03 10:00:00.123',NULL,1,1,0,NULL,NULL,NULL,0,0);
INSERT INTO Articles VALUES(4,2,'Scheduled','2099-01-01 00:00:00','مجدولة إلى أمد بعيد','تقرير','مقدّمة','وصف مجدولة إلى أمد بعيد','مجدولة-إلى-أمد-بعيد',NULL,NULL,NULL,2,2,1,1,1,'2026-09-01 10:00:00.123','2026-09-03 10:00:00.123',NULL,1,1,0,NULL,NULL,NULL,0,0);
INSERT INTO Articles VALUES(5,2,'Withdrawn',NULL,'سُحبت لخطأ فيها','تقرير','مقدّمة','وصف سُحبت لخطأ فيها','سُحبت-لخطأ-فيها',NULL,NULL,NULL,2,3,1,1,1,'2026-09-01 10:00:00.123','2026-09-03 10:00:00.123',NULL,1,1,0,'رقم غير صحيح',NULL,NULL,0,0);
INSERT INTO Articles VALUES(6,2,'Published',NULL,'في السلّة','تقرير','مقدّمة','وصف في السلّة','في-السلّة',NULL,NULL,NULL,2,1,1,1,NULL,'2026-09-01 10:00:00.123','2026-09-03 10:00:00.123',NULL,1,1,1,NULL,NULL,NULL,0,0);
CREATE TABLE IF NOT EXISTS "ArticleBodies" (
    "ArticleId" INTEGER NOT NULL CONSTRAINT "PK_ArticleBodies" PRIMARY KEY,
    "Html" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "RenderVersion" INTEGER NOT NULL,
    CONSTRAINT "FK_ArticleBodies_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE
);
INSERT INTO ArticleBodies VALUES(1,'<p>فقرة أولى عن <strong>نهر اليانغتسي يفيض: «أرقام» العام</strong> في بكين.</p>','فقرة أولى عن نهر اليانغتسي يفيض: «أرقام» العام في بكين.',1);
INSERT INTO ArticleBodies VALUES(2,'<p>فقرة أولى عن <strong>مسوّدة عن الشاي</strong> في بكين.</p>','فقرة أولى عن مسوّدة عن الشاي في بكين.',1);
INSERT INTO ArticleBodies VALUES(3,'<p>فقرة أولى عن <strong>تنتظر المراجعة</strong> في بكين.</p>','فقرة أولى عن تنتظر المراجعة في بكين.',1);
INSERT INTO ArticleBodies VALUES(4,'<p>فقرة أولى عن <strong>مجدولة إلى أمد بعيد</strong> في بكين.</p>','فقرة أولى عن مجدولة إلى أمد بعيد في بكين.',1);
INSERT INTO ArticleBodies VALUES(5,'<p>فقرة أولى عن <strong>سُحبت لخطأ فيها</strong> في بكين.</p>','فقرة أولى عن سُحبت لخطأ فيها في بكين.',1);
INSERT INTO ArticleBodies VALUES(6,'<p>فقرة أولى عن <strong>في السلّة</strong> في بكين.</p>','فقرة أولى عن في السلّة في بكين.',1);
CREATE TABLE IF NOT EXISTS "ArticleTags" (
    "ArticleId" INTEGER NOT NULL,
    "TagId" INTEGER NOT NULL,
    "Position" INTEGER NOT NULL,
    "VisibleFrom" TEXT NULL,
    CONSTRAINT "PK_ArticleTags" PRIMARY KEY ("ArticleId", "TagId"),
    CONSTRAINT "FK_ArticleTags_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_ArticleTags_Tags_TagId" FOREIGN KEY ("TagId") REFERENCES "Tags" ("Id") ON DELETE CASCADE
);
INSERT INTO ArticleTags VALUES(1,1,0,'2026-09-03 10:00:00.123');
INSERT INTO ArticleTags VALUES(2,2,0,NULL);
CREATE TABLE IF NOT EXISTS "Comments" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Comments" PRIMARY KEY AUTOINCREMENT,
    "Version" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "ArticleId" INTEGER NOT NULL,
    "ParentId" INTEGER NULL,
    "Name" TEXT NOT NULL,
    "Email" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "Removed" TEXT NULL,
    "Network" TEXT NULL,
    "Reason" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    "ContentHash" TEXT NOT NULL,
    "Receipt" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    CONSTRAINT "FK_Comments_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Comments_Comments_ParentId" FOREIGN KEY ("ParentId") REFERENCES "Comments" ("Id") ON DELETE RESTRICT
);
INSERT INTO Comments VALUES(1,1,'Approved',1,NULL,'قارئ 1','reader1@example.org','تعليقٌ رقم 1 عن النهر: مَن كتبه؟',NULL,'192.0.2.1','FirstComment','00000000-0000-0000-0000-000000000001','h1','receipt1','2026-09-04 10:00:00.123');
INSERT INTO Comments VALUES(2,1,'Approved',1,1,'قارئ 2','reader2@example.org','تعليقٌ رقم 2 عن النهر: مَن كتبه؟',NULL,'192.0.2.1','FirstComment','00000000-0000-0000-0000-000000000002','h2','receipt2','2026-09-04 10:00:00.123');
INSERT INTO Comments VALUES(3,0,'Pending',1,NULL,'قارئ 3','reader3@example.org','تعليقٌ رقم 3 عن النهر: مَن كتبه؟',NULL,'192.0.2.1','FirstComment','00000000-0000-0000-0000-000000000003','h3','receipt3','2026-09-04 10:00:00.123');
INSERT INTO Comments VALUES(4,1,'Rejected',1,NULL,'قارئ 4','reader4@example.org','تعليقٌ رقم 4 عن النهر: مَن كتبه؟',NULL,'192.0.2.1','FirstComment','00000000-0000-0000-0000-000000000004','h4','receipt4','2026-09-04 10:00:00.123');
INSERT INTO Comments VALUES(5,1,'Spam',1,NULL,'قارئ 5','reader5@example.org','تعليقٌ رقم 5 عن النهر: مَن كتبه؟',NULL,'192.0.2.1','FirstComment','00000000-0000-0000-0000-000000000005','h5','receipt5','2026-09-04 10:00:00.123');
INSERT INTO Comments VALUES(6,1,'Trash',1,NULL,'قارئ 6','reader6@example.org','تعليقٌ رقم 6 عن النهر: مَن كتبه؟',NULL,'192.0.2.1','FirstComment','00000000-0000-0000-0000-000000000006','h6','receipt6','2026-09-04 10:00:00.123');
INSERT INTO Comments VALUES(7,0,'Pending',1,1,'قارئ 7','reader7@example.org','تعليقٌ رقم 7 عن النهر: مَن كتبه؟',NULL,'192.0.2.1','FirstComment','00000000-0000-0000-0000-000000000007','h7','receipt7','2026-09-04 10:00:00.123');
CREATE TABLE IF NOT EXISTS "Revisions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Revisions" PRIMARY KEY AUTOINCREMENT,
    "ArticleId" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "ById" INTEGER NULL,
    "SavedAt" TEXT NOT NULL,
    "AuthorName" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "Glyphs" TEXT NULL,
    "Illustration" TEXT NULL,
    "Kicker" TEXT NULL,
    "SectionId" INTEGER NOT NULL,
    "Slug" TEXT NOT NULL,
    "Source" TEXT NULL,
    "Standfirst" TEXT NULL,
    "Tags" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    CONSTRAINT "FK_Revisions_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Revisions_AspNetUsers_ById" FOREIGN KEY ("ById") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT
);
INSERT INTO Revisions VALUES(1,1,1,1,'2026-09-01 10:00:00.123','ليلى حدّاد',replace('فقرة أولى عن **نهر اليانغتسي يفيض: «أرقام» العام** في بكين.\n\nفقرة ثانية: ماء، وهواء — «وسؤال»؟','\n',char(10)),NULL,NULL,'تقرير',2,'',NULL,'مقدّمة','["أنهار"]','نهر اليانغتسي يفيض: «أرقام» العام');
INSERT INTO Revisions VALUES(2,2,1,1,'2026-09-01 10:00:00.123','ليلى حدّاد',replace('فقرة أولى عن **مسوّدة عن الشاي** في بكين.\n\nفقرة ثانية: ماء، وهواء — «وسؤال»؟','\n',char(10)),NULL,NULL,'تقرير',3,'',NULL,'مقدّمة','["أنهار"]','مسوّدة عن الشاي');
INSERT INTO Revisions VALUES(3,3,1,1,'2026-09-01 10:00:00.123','ليلى حدّاد',replace('فقرة أولى عن **تنتظر المراجعة** في بكين.\n\nفقرة ثانية: ماء، وهواء — «وسؤال»؟','\n',char(10)),NULL,NULL,'تقرير',1,'',NULL,'مقدّمة','["أنهار"]','تنتظر المراجعة');
INSERT INTO Revisions VALUES(4,4,1,1,'2026-09-01 10:00:00.123','ليلى حدّاد',replace('فقرة أولى عن **مجدولة إلى أمد بعيد** في بكين.\n\nفقرة ثانية: ماء، وهواء — «وسؤال»؟','\n',char(10)),NULL,NULL,'تقرير',2,'',NULL,'مقدّمة','["أنهار"]','مجدولة إلى أمد بعيد');
INSERT INTO Revisions VALUES(5,5,1,1,'2026-09-01 10:00:00.123','ليلى حدّاد',replace('فقرة أولى عن **سُحبت لخطأ فيها** في بكين.\n\nفقرة ثانية: ماء، وهواء — «وسؤال»؟','\n',char(10)),NULL,NULL,'تقرير',3,'',NULL,'مقدّمة','["أنهار"]','سُحبت لخطأ فيها');
INSERT INTO Revisions VALUES(6,6,1,1,'2026-09-01 10:00:00.123','ليلى حدّاد',replace('فقرة أولى عن **في السلّة** في بكين.\n\nفقرة ثانية: ماء، وهواء — «وسؤال»؟','\n',char(10)),NULL,NULL,'تقرير',1,'',NULL,'مقدّمة','["أنهار"]','في السلّة');
CREATE TABLE IF NOT EXISTS "Decisions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Decisions" PRIMARY KEY AUTOINCREMENT,
    "CommentId" INTEGER NOT NULL,
    "Act" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    "Reason" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "ById" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "FK_Decisions_AspNetUsers_ById" FOREIGN KEY ("ById") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Decisions_Comments_CommentId" FOREIGN KEY ("CommentId") REFERENCES "Comments" ("Id") ON DELETE CASCADE
);
INSERT INTO Decisions VALUES(1,1,'Approve','Pending','Approved',NULL,1,2,'2026-09-05 10:00:00.123');
INSERT INTO Decisions VALUES(2,2,'Approve','Pending','Approved',NULL,1,2,'2026-09-05 10:00:00.123');
INSERT INTO Decisions VALUES(3,4,'Reject','Pending','Rejected','OffTopic',1,2,'2026-09-05 10:00:00.123');
INSERT INTO Decisions VALUES(4,5,'Spam','Pending','Spam',NULL,1,2,'2026-09-05 10:00:00.123');
INSERT INTO Decisions VALUES(5,6,'Trash','Pending','Trash',NULL,1,2,'2026-09-05 10:00:00.123');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('Sections',3);
INSERT INTO sqlite_sequence VALUES('Sites',1);
INSERT INTO sqlite_sequence VALUES('Authors',2);
INSERT INTO sqlite_sequence VALUES('AspNetRoles',3);
INSERT INTO sqlite_sequence VALUES('AspNetUsers',3);
INSERT INTO sqlite_sequence VALUES('SetupLinks',1);
INSERT INTO sqlite_sequence VALUES('Tags',2);
INSERT INTO sqlite_sequence VALUES('Articles',6);
INSERT INTO sqlite_sequence VALUES('Revisions',6);
INSERT INTO sqlite_sequence VALUES('Comments',7);
INSERT INTO sqlite_sequence VALUES('Decisions',5);
CREATE INDEX "IX_Articles_AuthorId_VisibleFrom_Id" ON "Articles" ("AuthorId", "VisibleFrom", "Id");
CREATE INDEX "IX_Articles_Binned_EditedAt_Id" ON "Articles" ("Binned", "EditedAt", "Id");
CREATE INDEX "IX_Articles_Binned_State_EditedAt_Id" ON "Articles" ("Binned", "State", "EditedAt", "Id");
CREATE INDEX "IX_Articles_CreatedById" ON "Articles" ("CreatedById");
CREATE INDEX "IX_Articles_SectionId_VisibleFrom_Id" ON "Articles" ("SectionId", "VisibleFrom", "Id");
CREATE INDEX "IX_Articles_SourceHash" ON "Articles" ("SourceHash");
CREATE UNIQUE INDEX "IX_Articles_SourceKey" ON "Articles" ("SourceKey");
CREATE INDEX "IX_Articles_VisibleFrom_Id" ON "Articles" ("VisibleFrom", "Id");
CREATE INDEX "IX_ArticleTags_TagId_VisibleFrom_ArticleId" ON "ArticleTags" ("TagId", "VisibleFrom", "ArticleId");
CREATE INDEX "IX_AspNetRoleClaims_RoleId" ON "AspNetRoleClaims" ("RoleId");
CREATE UNIQUE INDEX "RoleNameIndex" ON "AspNetRoles" ("NormalizedName");
CREATE INDEX "IX_AspNetUserClaims_UserId" ON "AspNetUserClaims" ("UserId");
CREATE INDEX "IX_AspNetUserLogins_UserId" ON "AspNetUserLogins" ("UserId");
CREATE INDEX "IX_AspNetUserPasskeys_UserId" ON "AspNetUserPasskeys" ("UserId");
CREATE INDEX "IX_AspNetUserRoles_RoleId" ON "AspNetUserRoles" ("RoleId");
CREATE INDEX "EmailIndex" ON "AspNetUsers" ("NormalizedEmail");
CREATE UNIQUE INDEX "UserNameIndex" ON "AspNetUsers" ("NormalizedUserName");
CREATE UNIQUE INDEX "IX_Authors_Slug" ON "Authors" ("Slug");
CREATE INDEX "IX_Comments_ArticleId_State_Id" ON "Comments" ("ArticleId", "State", "Id");
CREATE INDEX "IX_Comments_Email_State" ON "Comments" ("Email", "State");
CREATE UNIQUE INDEX "IX_Comments_Key" ON "Comments" ("Key");
CREATE INDEX "IX_Comments_ParentId" ON "Comments" ("ParentId");
CREATE UNIQUE INDEX "IX_Comments_Receipt" ON "Comments" ("Receipt");
CREATE INDEX "IX_Comments_State_Id" ON "Comments" ("State", "Id");
CREATE INDEX "IX_Decisions_At_Id" ON "Decisions" ("At", "Id");
CREATE INDEX "IX_Decisions_ById" ON "Decisions" ("ById");
CREATE UNIQUE INDEX "IX_Decisions_CommentId_Version" ON "Decisions" ("CommentId", "Version");
CREATE UNIQUE INDEX "IX_Revisions_ArticleId_Number" ON "Revisions" ("ArticleId", "Number");
CREATE INDEX "IX_Revisions_ById" ON "Revisions" ("ById");
CREATE UNIQUE INDEX "IX_Sections_Slug" ON "Sections" ("Slug");
CREATE UNIQUE INDEX "IX_Tags_Slug" ON "Tags" ("Slug");
COMMIT;
